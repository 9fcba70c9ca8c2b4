package reverie.app.shell;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import reverie.app.experiment.Experiment;
import reverie.app.experiment.Session;

/** Chooses the data; choosing begins a new run. */
final class DataPicker extends ComboBox<String> {

    DataPicker(Experiment experiment, Session<?, ?> session) {
        setId("data");
        getStyleClass().add("data-picker");
        getItems().addAll(experiment.dataSets());
        String given = session.dataProperty().get();
        if (!getItems().contains(given)) {
            getItems().add(given);
        }
        setValue(given);
        setTooltip(new Tooltip("The examples that the model learns from; choosing others begins a new run"));
        setAccessibleText("Data");
        setMinWidth(USE_PREF_SIZE);
        setFocusTraversable(false);
        setButtonCell(new Chosen());
        session.dataProperty().addListener((_, _, name) -> setValue(name));
        valueProperty().addListener((_, before, name) -> session.choose(name, session.settingsProperty().get()
                .following(experiment.suiting(before), experiment.suiting(name))));
    }

    /** Says what kind of choice it is. */
    private static final class Chosen extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setText(empty || name == null ? null : "Data: " + name);
        }
    }
}
