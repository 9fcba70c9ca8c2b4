package reverie.app.shell.data;

import static reverie.app.text.Texts.tr;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import reverie.app.data.DataDescription;
import reverie.app.data.choice.DataAddress;
import reverie.app.room.Session;
import reverie.app.settings.Numbers;
import reverie.app.text.Texts;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.NamedValues;
import reverie.model.data.Splits;
import reverie.sampledata.SampleData;
import reverie.sampledata.SampleSet;

/** What is learned from: how many examples of what kind, and, of bundled data, whose they are. */
public final class DataFacts extends VBox {

    private static final int NAMES_SHOWN = 8;

    private final Label name = new Label();
    private final Label facts = new Label();

    /** Nothing yet. */
    public DataFacts() {
        getStyleClass().add("data-facts");
        name.getStyleClass().add("list-heading");
        facts.getStyleClass().add("facts");
        facts.setWrapText(true);
        // Where they have no room, such as below a lesson, what is around them scrolls.
        facts.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(name, facts);
    }

    /** Tells of the runs of a session from now on. */
    public void follow(Session<?, ?> session) {
        session.runProperty().addListener((_, _, run) -> run.ifPresent(it -> show(it.name(), it.data())));
        session.runProperty().get().ifPresent(it -> show(it.name(), it.data()));
    }

    private void show(String source, Splits data) {
        DataSet train = data.train();
        Optional<SampleSet> bundled = SampleData.named(DataAddress.parse(source).place());
        name.setText(tr("Data: {0}", train.name()));
        facts.setText(Stream.of(bundled.map(SampleSet::description).map(Texts::shown),
                Optional.of(tr("{0} to learn from", Numbers.grouped(train.size()))),
                data.test().map(test -> tr("{0} to test on", Numbers.grouped(test.size()))), Optional.of(layout(train)),
                bundled.map(SampleSet::licence).map(it -> tr("Licence: {0}", it)))
                .flatMap(Optional::stream).collect(Collectors.joining("\n")));
    }

    private static String layout(DataSet set) {
        return switch (set.layout()) {
            case ImageShape image -> image + " " + DataDescription.kind(set.kind());
            case NamedValues values -> values + ": " + values.names().stream().limit(NAMES_SHOWN)
                    .collect(Collectors.joining(", ")) + (values.names().size() > NAMES_SHOWN ? " …" : "");
        };
    }
}
