package reverie.app.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for data of one's own. On the FX thread, which it may hold up while the system's own window is open. */
public interface FilePicker {

    /** Nobody is there to choose. */
    FilePicker NONE = new FilePicker() {
        @Override
        public Optional<Path> file(Window owner) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(Window owner) {
            return Optional.empty();
        }
    };

    /** The windows that the system has for it. */
    FilePicker OF_THE_SYSTEM = new FilePicker() {
        @Override
        public Optional<Path> file(Window owner) {
            var chooser = new FileChooser();
            chooser.setTitle("A file of examples");
            chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter("All files", "*"),
                    new FileChooser.ExtensionFilter("Data and pictures", "*.npy", "*.mat", "*.csv", "*.tsv", "*.txt",
                            "*.idx", "*-ubyte", "*.gz", "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp"));
            return path(chooser.showOpenDialog(owner));
        }

        @Override
        public Optional<Path> folder(Window owner) {
            var chooser = new DirectoryChooser();
            chooser.setTitle("A folder of pictures, or of MNIST files");
            return path(chooser.showDialog(owner));
        }
    };

    private static Optional<Path> path(@Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    /** A file; empty where somebody thinks better of it. */
    Optional<Path> file(Window owner);

    /** A folder; empty where somebody thinks better of it. */
    Optional<Path> folder(Window owner);
}
