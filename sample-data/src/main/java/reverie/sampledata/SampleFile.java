package reverie.sampledata;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A bundled file. It is read through the class loader, so that classes on disk, a jar and a run-time image all serve.
 *
 * @param path where it lies beside this class, such as {@code data/digits/train-images-idx3-ubyte.gz}
 */
public record SampleFile(String path) {

    /** The last part of {@link #path}. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * The bytes of the file, to be closed by the caller.
     *
     * @throws FileNotFoundException if nothing of that path is bundled
     */
    public InputStream open() throws IOException {
        InputStream in = SampleFile.class.getResourceAsStream(path);
        if (in == null) {
            throw new FileNotFoundException("bundled file " + path);
        }
        return in;
    }
}
