package reverie.app.shell;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import reverie.app.experiment.Run;
import reverie.app.experiment.Session;
import reverie.app.settings.Numbers;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;

/** How many examples there are to learn from, and of what kind. */
final class DataFacts extends VBox {

    private final Label name = new Label();
    private final Label facts = new Label();

    DataFacts() {
        getStyleClass().add("data-facts");
        name.getStyleClass().add("list-heading");
        facts.getStyleClass().add("facts");
        facts.setWrapText(true);
        getChildren().addAll(name, facts);
    }

    void follow(Session<?, ?> session) {
        ChangeListener<Optional<? extends Run<?, ?>>> listener = (_, _, run) -> run.map(Run::data)
                .ifPresent(this::show);
        session.runProperty().addListener(listener::changed);
        session.runProperty().get().map(Run::data).ifPresent(this::show);
    }

    private void show(Splits data) {
        DataSet train = data.train();
        name.setText("Data: " + train.name());
        facts.setText(Numbers.grouped(train.size()) + " to learn from\n"
                + data.test().map(test -> Numbers.grouped(test.size()) + " to test on\n").orElse("")
                + train.shape() + " " + kind(train.kind()));
    }

    private static String kind(ValueKind kind) {
        return switch (kind) {
            case BINARY -> "pixels, black or white";
            case UNIT_INTERVAL -> "grey pixels, 0 to 1";
            case REAL -> "real numbers";
            case COUNTS -> "counts";
            case RATINGS -> "ratings";
        };
    }
}
