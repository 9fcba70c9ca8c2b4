package reverie.model.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file could not be saved for a reason that lies with the machine, such as a full disk, and not with what a person
 * asked for. What stood under its name before still does. The message is one line, fit to be shown as it is.
 */
public final class SaveFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SaveFailed(Path file, IOException cause) {
        super(file + ": could not be saved (" + reason(cause) + "), expected a disk that takes it", cause);
    }

    private static String reason(IOException cause) {
        String text = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return Objects.requireNonNullElse(text, cause.getClass().getSimpleName()).lines().findFirst().orElse("");
    }
}
