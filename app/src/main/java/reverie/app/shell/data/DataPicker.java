package reverie.app.shell.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Session;

/** Chooses the data, of those that are bundled or of the user's own; choosing begins a new run. */
public final class DataPicker extends ComboBox<String> {

    /** The last but one of the list, which is no data. */
    public static final String OPEN_FILE = "Open a file…";
    /** The last of the list, which is no data. */
    public static final String OPEN_FOLDER = "Open a folder…";

    private static final FilePicker.Wanted EXAMPLES = new FilePicker.Wanted("A file of examples", "Data and pictures",
            List.of("*.npy", "*.mat", "*.csv", "*.tsv", "*.txt", "*.idx", "*-ubyte", "*.gz", "*.png", "*.jpg", "*.jpeg",
                    "*.gif", "*.bmp"));

    private final Experiment experiment;
    private final Session<?, ?> session;
    private final FilePicker files;

    /** The data of a room's run. */
    public DataPicker(Experiment experiment, Session<?, ?> session, FilePicker files) {
        this.experiment = experiment;
        this.session = session;
        this.files = files;
        setId("data");
        getStyleClass().add("data-picker");
        getItems().addAll(experiment.dataSets());
        getItems().addAll(OPEN_FILE, OPEN_FOLDER);
        show(session.dataProperty().get());
        setTooltip(new Tooltip(
                "The examples that the model learns from; choosing others begins a new run. A file or folder of"
                        + " your own: IDX, NumPy, MATLAB, CSV, or pictures"));
        setAccessibleText("Data");
        setMinWidth(USE_PREF_SIZE);
        setFocusTraversable(false);
        setCellFactory(_ -> new Entry());
        setButtonCell(new Chosen());
        session.dataProperty().addListener((_, _, name) -> show(name));
        valueProperty().addListener((_, _, chosen) -> choose(chosen));
    }

    /** Data that are not in the list come into it, before what opens others. */
    private void show(String name) {
        if (!getItems().contains(name)) {
            getItems().add(getItems().size() - 2, name);
        }
        setValue(name);
    }

    private void choose(@Nullable String chosen) {
        if (OPEN_FILE.equals(chosen) || OPEN_FOLDER.equals(chosen)) {
            // The list must be done with its choice before it is given another.
            Platform.runLater(() -> {
                setValue(session.dataProperty().get());
                open(OPEN_FOLDER.equals(chosen)).map(Path::toString).ifPresent(this::learnFrom);
            });
        } else if (chosen != null) {
            learnFrom(chosen);
        }
    }

    /** With the settings that suit them, but for those that somebody has chosen. */
    private void learnFrom(String name) {
        session.choose(name, session.settingsProperty().get());
    }

    private Optional<Path> open(boolean folder) {
        return folder ? files.folder(getScene().getWindow(), "A folder of pictures, or of MNIST files")
                : files.file(getScene().getWindow(), EXAMPLES);
    }

    private static final class Entry extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setText(empty || name == null ? null : DataTitle.of(name));
        }
    }

    /** Says what kind of choice it is. */
    private static final class Chosen extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setText(empty || name == null ? null : "Data: " + DataTitle.of(name));
        }
    }
}
