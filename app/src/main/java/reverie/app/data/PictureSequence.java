package reverie.app.data;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reverie.model.BadInput;
import reverie.model.data.GreyImage;
import reverie.model.data.GreyImages;
import reverie.model.data.ImageShape;
import reverie.model.data.Sha256;
import reverie.model.data.file.raw.ReadingProgress;

/** Picture files in a fixed order. Their headers are read at once, the pixels of each when they are asked for. */
final class PictureSequence implements GreyImages {

    private final Path root;
    private final List<Path> files;
    private final List<ImageShape> shapes = new ArrayList<>();
    private final String sha256;
    private Optional<Decoded> last = Optional.empty();

    private record Decoded(int number, GreyImage image) {}

    /**
     * @param root  of which names leave off the beginning
     * @param files at least one
     * @throws BadInput where one of them is no picture
     */
    PictureSequence(Path root, List<Path> files) {
        this.root = root;
        this.files = files;
        MessageDigest digest = Sha256.digest();
        for (Path file : files) {
            byte[] bytes = PictureFile.bytes(file, file.toString());
            digest.update(bytes);
            ReadingProgress.files(shapes.size(), files.size());
            shapes.add(new EncodedPicture(file.toString(), bytes).shape());
        }
        sha256 = Sha256.text(digest);
    }

    @Override
    public int count() {
        return files.size();
    }

    @Override
    public ImageShape shape(int number) {
        return shapes.get(number);
    }

    /** The path from the root, with slashes. */
    @Override
    public String name(int number) {
        return name(root, files.get(number));
    }

    static String name(Path root, Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    /** The last one that was asked for is kept, since a window asks for the same again and again. */
    @Override
    public synchronized GreyImage image(int number) {
        Optional<Decoded> kept = last.filter(it -> it.number() == number);
        if (kept.isPresent()) {
            return kept.get().image();
        }
        last = Optional.empty();
        Path file = files.get(number);
        GreyImage read = new EncodedPicture(file.toString(), PictureFile.bytes(file, file.toString())).decode();
        if (!read.shape().equals(shape(number))) {
            throw new BadInput(file.toString(), "changed while it was read", "a file that stays as it is");
        }
        GreyImage image = GreyImage.of(name(number), read.shape(), read.values());
        last = Optional.of(new Decoded(number, image));
        return image;
    }

    /** The hash of all files, one after the other. */
    @Override
    public String sha256() {
        return sha256;
    }
}
