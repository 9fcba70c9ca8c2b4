package reverie.app.shell.data;

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
        name.setText("Data: " + train.name());
        facts.setText(bundled.map(SampleSet::description).map(it -> it + "\n").orElse("")
                + Numbers.grouped(train.size()) + " to learn from\n"
                + data.test().map(test -> Numbers.grouped(test.size()) + " to test on\n").orElse("")
                + layout(train)
                + bundled.map(SampleSet::licence).map(it -> "\nLicence: " + it).orElse(""));
    }

    private static String layout(DataSet set) {
        return switch (set.layout()) {
            case ImageShape image -> image + " " + DataDescription.kind(set.kind());
            case NamedValues values -> values + ": " + values.names().stream().limit(NAMES_SHOWN)
                    .collect(Collectors.joining(", ")) + (values.names().size() > NAMES_SHOWN ? " …" : "");
        };
    }
}
