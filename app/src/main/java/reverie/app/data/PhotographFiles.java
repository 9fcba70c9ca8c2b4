package reverie.app.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import reverie.model.data.GreyImage;
import reverie.model.data.Patches;
import reverie.model.data.Sha256;
import reverie.model.data.Splits;
import reverie.sampledata.Photographs;
import reverie.sampledata.Photographs.Photograph;

/** Bundled photographs, decoded. */
final class PhotographFiles {

    private final Photographs set;
    private final List<GreyImage> images = new ArrayList<>();
    private final String sha256;

    PhotographFiles(Photographs set) {
        this.set = set;
        MessageDigest digest = Sha256.digest();
        for (Photograph photograph : set.photographs()) {
            byte[] file = read(photograph);
            digest.update(file);
            images.add(decode(photograph, file));
        }
        sha256 = Sha256.text(digest);
    }

    /** Grey values from 0 to 1, as they are in the files. */
    List<GreyImage> images() {
        return images;
    }

    /** The hash of patches is that of all files, one after the other. */
    Splits cut(Patches patches) {
        return patches.of(set.name(), images, sha256);
    }

    private static byte[] read(Photograph photograph) {
        try (InputStream in = photograph.file().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GreyImage decode(Photograph photograph, byte[] file) {
        try {
            return PictureFile.decode(photograph.name(), new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
