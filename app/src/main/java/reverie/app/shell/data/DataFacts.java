package reverie.app.shell.data;

import static reverie.app.text.Texts.tr;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import reverie.app.data.DataDescription;
import reverie.app.data.choice.DataAddress;
import reverie.app.room.Session;
import reverie.app.settings.Numbers;
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
        facts.setText(tr("{0}{1} to learn from\n{2}{3}{4}",
                bundled.map(SampleSet::description).map(it -> it + "\n").orElse(""), Numbers.grouped(train.size()),
                data.test().map(test -> tr("{0} to test on\n", Numbers.grouped(test.size()))).orElse(""), layout(train),
                bundled.map(SampleSet::licence).map(it -> tr("\nLicence: {0}", it)).orElse("")));
    }

    private static String layout(DataSet set) {
        return switch (set.layout()) {
            case ImageShape image -> image + " " + DataDescription.kind(set.kind());
            case NamedValues values -> values + ": " + values.names().stream().limit(NAMES_SHOWN)
                    .collect(Collectors.joining(", ")) + (values.names().size() > NAMES_SHOWN ? " …" : "");
        };
    }
}
