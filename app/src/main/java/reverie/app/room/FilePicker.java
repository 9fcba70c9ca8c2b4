package reverie.app.room;

import static reverie.app.text.Texts.tr;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for something of the user's own. On the FX thread, which it may hold up while the system's own window is open. */
public interface FilePicker {

    /** Nobody is there to choose. */
    FilePicker NONE = new FilePicker() {
        @Override
        public Optional<Path> file(Window owner, Wanted wanted) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> place(Window owner, Wanted wanted, String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(Window owner, String title) {
            return Optional.empty();
        }
    };

    /** The windows that the system has for it. */
    FilePicker OF_THE_SYSTEM = new FilePicker() {
        @Override
        public Optional<Path> file(Window owner, Wanted wanted) {
            return path(chooser(wanted).showOpenDialog(owner));
        }

        @Override
        public Optional<Path> place(Window owner, Wanted wanted, String name) {
            FileChooser chooser = chooser(wanted);
            chooser.setInitialFileName(name);
            return path(chooser.showSaveDialog(owner));
        }

        @Override
        public Optional<Path> folder(Window owner, String title) {
            var chooser = new DirectoryChooser();
            chooser.setTitle(title);
            return path(chooser.showDialog(owner));
        }
    };

    private static FileChooser chooser(Wanted wanted) {
        var chooser = new FileChooser();
        chooser.setTitle(wanted.title());
        chooser.getExtensionFilters().add(new ExtensionFilter(wanted.kind(), wanted.patterns()));
        chooser.getExtensionFilters().add(new ExtensionFilter(tr("All files"), "*"));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    /**
     * What kind of file is asked for; any other may be chosen as well.
     *
     * @param title    what the file is to be
     * @param kind     what such files are called
     * @param patterns of their names, such as {@code *.png}
     */
    record Wanted(String title, String kind, List<String> patterns) {

        public Wanted {
            patterns = List.copyOf(patterns);
        }
    }

    /** A file; empty where somebody thinks better of it. */
    Optional<Path> file(Window owner, Wanted wanted);

    /**
     * A file to be written; the window has asked whether one that is there may be replaced. Empty where somebody thinks better
     * of it.
     *
     * @param name that the file has unless somebody gives it another
     */
    Optional<Path> place(Window owner, Wanted wanted, String name);

    /** A folder; empty where somebody thinks better of it. */
    Optional<Path> folder(Window owner, String title);
}
