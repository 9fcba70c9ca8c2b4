package reverie.app.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import reverie.model.BadInput;
import reverie.model.data.GreyImage;
import reverie.model.data.file.raw.ByteSource;

/** A picture that a person brings, as grey values from 0 to 1. */
public final class PictureFile {

    private PictureFile() {
    }

    /**
     * @param path a PNG, JPEG, GIF or BMP file
     * @throws BadInput where it cannot be read, is no such picture, or is damaged
     */
    public static GreyImage read(Path path) {
        String name = String.valueOf(path.getFileName());
        try (ByteSource source = ByteSource.open(path)) {
            return new EncodedPicture(name, source.rest()).decode();
        }
    }

    /**
     * All bytes of a file.
     *
     * @param name what messages call it
     * @throws BadInput where it cannot be read, or memory cannot hold it
     */
    static byte[] bytes(Path file, String name) {
        try {
            long memory = Runtime.getRuntime().maxMemory();
            if (Files.size(file) > Math.min(memory / 4, Integer.MAX_VALUE - 8)) {
                throw new BadInput(name, Files.size(file) + " bytes", "a picture that fits into memory");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** What is said of a file or folder that the machine does not give away. */
    static BadInput unreadable(String name, IOException e) {
        String reason = e instanceof AccessDeniedException ? "access denied" : String.valueOf(e.getMessage());
        return new BadInput(name, "could not be read (" + reason + ")", EncodedPicture.FORMATS, e);
    }
}
