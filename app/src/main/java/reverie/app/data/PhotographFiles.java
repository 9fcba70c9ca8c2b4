package reverie.app.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import reverie.app.data.choice.ImageChanges;
import reverie.model.BadInput;
import reverie.model.data.GreyImage;
import reverie.model.data.GreyImages;
import reverie.model.data.Patches;
import reverie.model.data.Sha256;
import reverie.model.data.Splits;
import reverie.sampledata.Photographs.Photograph;
import reverie.sampledata.Photographs;
import reverie.sampledata.SampleSet;

/** Bundled photographs, decoded when they are first asked for. */
final class PhotographFiles implements DataSource {

    private final Photographs set;
    private final ImageChanges changes;

    PhotographFiles(Photographs set, ImageChanges changes) {
        this.set = set;
        this.changes = changes;
    }

    @Override
    public Splits open() {
        throw new BadInput(set.name(), "photographs of several sizes",
                "images of one size ("
                        + DataLibrary.labelledImages().stream().map(SampleSet::name).collect(Collectors.joining(", "))
                        + "), or patches of them");
    }

    @Override
    public Optional<GreyImages> photographs() {
        return Optional.of(images());
    }

    @Override
    public Splits open(Patches patches) {
        return patches.of(set.name(), images());
    }

    /** Grey values from 0 to 1, as they are in the files but for what was asked for; their hash is that of all files, one after the other. */
    @Override
    public GreyImages images() {
        MessageDigest digest = Sha256.digest();
        List<GreyImage> images = new ArrayList<>();
        for (Photograph photograph : set.photographs()) {
            byte[] file = read(photograph);
            digest.update(file);
            images.add(new EncodedPicture(photograph.name(), file).decode());
        }
        return changes.apply(GreyImages.of(images, Sha256.text(digest)));
    }

    private static byte[] read(Photograph photograph) {
        try (InputStream in = photograph.file().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
