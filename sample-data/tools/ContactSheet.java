import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Paints images of an IDX file as one PNG, to look at. Arguments: file, PNG to write, images a row, number of images; or
 * with a file of labels after that, sorted by them, each class on rows of its own.
 */
final class ContactSheet {

    private ContactSheet() {
    }

    public static void main(String[] args) throws IOException {
        Idx images = Idx.read(Path.of(args[0])).first(Integer.parseInt(args[3]));
        int columns = Integer.parseInt(args[2]);
        byte[] labels = args.length > 4 ? Idx.read(Path.of(args[4])).bytes() : new byte[images.count()];
        int highest = 1;
        for (byte pixel : images.bytes()) {
            highest = Math.max(highest, Byte.toUnsignedInt(pixel));
        }
        int height = images.sizes()[1];
        int width = images.sizes()[2];
        int rows = images.count() / columns + 257;
        BufferedImage sheet = new BufferedImage(columns * (width + 1), rows * (height + 1), BufferedImage.TYPE_INT_RGB);
        int place = 0;
        for (int label = 0; label < 256; label++) {
            for (int n = 0; n < images.count(); n++) {
                if (Byte.toUnsignedInt(labels[n]) == label) {
                    int left = place % columns * (width + 1);
                    int top = place / columns * (height + 1);
                    byte[] image = images.example(n);
                    for (int i = 0; i < image.length; i++) {
                        int grey = Byte.toUnsignedInt(image[i]) * 255 / highest;
                        sheet.setRGB(left + i % width, top + i / width, grey * 0x010101);
                    }
                    place++;
                }
            }
            place = (place + columns - 1) / columns * columns;
        }
        int used = Math.max(1, place / columns) * (height + 1);
        ImageIO.write(sheet.getSubimage(0, 0, sheet.getWidth(), used), "png", Path.of(args[1]).toFile());
    }
}
