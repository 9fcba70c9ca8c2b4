package reverie.app.shell.data;

import static reverie.app.text.Texts.tr;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Session;

/** Chooses the data, of those that are bundled or of the user's own; choosing begins a new run. */
public final class DataPicker extends ComboBox<String> {

    /** The last but one of the list, which is no data. */
    public static final String OPEN_FILE = tr("Open a file…");
    /** The last of the list, which is no data. */
    public static final String OPEN_FOLDER = tr("Open a folder…");

    /** What files of examples are usually called. */
    public static final List<String> PATTERNS = List.of("*.npy", "*.npz", "*.mat", "*.csv", "*.tsv", "*.txt", "*.data",
            "*.idx", "*-ubyte", "*.gz", "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp");

    private static final FilePicker.Wanted EXAMPLES = new FilePicker.Wanted(tr("A file of examples"),
            tr("Data and pictures"),
            PATTERNS);

    private final Session<?, ?> session;
    private final FilePicker files;
    private final Consumer<String> preview;

    /**
     * The data of a room's run.
     *
     * @param known   data of people's own, which stand in the list, too
     * @param preview shows data before anything is learned from them
     */
    public DataPicker(Experiment experiment, Session<?, ?> session, FilePicker files, KnownData known,
            Consumer<String> preview) {
        this.session = session;
        this.files = files;
        this.preview = preview;
        setId("data");
        getStyleClass().add("data-picker");
        getItems().addAll(experiment.dataSets());
        getItems().addAll(OPEN_FILE, OPEN_FOLDER);
        known.all().forEach(this::list);
        // Asking when it is opened, it need not be told, and the lab does not hold the room.
        setOnShowing(_ -> known.all().forEach(this::list));
        // The list would otherwise keep the keys that drive the run.
        setOnHidden(_ -> getScene().getRoot().requestFocus());
        show(session.dataProperty().get());
        setTooltip(new Tooltip(
                tr("The examples that the model learns from; choosing others begins a new run. A file or folder of"
                        + " your own, which may also be dropped on the window: IDX, NumPy, MATLAB, CSV, or pictures")));
        setAccessibleText(tr("Data"));
        setMinWidth(USE_PREF_SIZE);
        setCellFactory(_ -> new Entry());
        setButtonCell(new Chosen());
        session.dataProperty().addListener((_, _, name) -> show(name));
        valueProperty().addListener((_, _, chosen) -> choose(chosen));
    }

    /** Data that are not in the list come into it, before what opens others. */
    private void list(String name) {
        if (!getItems().contains(name)) {
            getItems().add(getItems().size() - 2, name);
        }
    }

    private void show(String name) {
        list(name);
        setValue(name);
    }

    private void choose(@Nullable String chosen) {
        if (OPEN_FILE.equals(chosen) || OPEN_FOLDER.equals(chosen)) {
            // The list must be done with its choice before it is given another.
            Platform.runLater(() -> {
                setValue(session.dataProperty().get());
                open(OPEN_FOLDER.equals(chosen)).map(Path::toString).ifPresent(preview);
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
        return folder ? askForFolder(files, getScene().getWindow()) : askForFile(files, getScene().getWindow());
    }

    /** Asks for a file of examples. */
    public static Optional<Path> askForFile(FilePicker files, Window owner) {
        return files.file(owner, EXAMPLES);
    }

    /** Asks for a folder of examples. */
    public static Optional<Path> askForFolder(FilePicker files, Window owner) {
        return files.folder(owner, tr("A folder of pictures, or of MNIST files"));
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
            setText(empty || name == null ? null : tr("Data: {0}", DataTitle.of(name)));
        }
    }
}
