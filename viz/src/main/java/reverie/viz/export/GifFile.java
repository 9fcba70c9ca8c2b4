package reverie.viz.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import reverie.model.file.AtomicFile;

/**
 * Writes films as animated GIF, played again and again (GIF89a with the NETSCAPE2.0 extension). A frame says only what is different
 * from the frame before. The same pixels give the same bytes; no display is needed.
 */
public final class GifFile {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    /** Again and again. */
    private static final byte[] FOREVER = {1, 0, 0};

    private GifFile() {
    }

    /**
     * How a film is played.
     *
     * @param width      of every frame, in pixels
     * @param height     of every frame
     * @param hundredths of a second that a frame is shown, 2 or more
     * @param last       hundredths of a second that the last one is shown
     */
    public record Form(int width, int height, int hundredths, int last) {}

    /**
     * Writes a film, whole or not at all.
     *
     * @param frames at least one, asked for one after another: ARGB pixels row by row, all opaque. What they throw passes through
     * @throws IllegalArgumentException      where a frame has another number of pixels
     * @throws reverie.model.BadInput        if the folder is not there or may not be written to
     * @throws reverie.model.file.SaveFailed if writing fails midway
     */
    public static void write(Path file, GifPalette palette, Form form, Iterator<int[]> frames) {
        AtomicFile.write(file, out -> encode(palette, form, frames, out));
    }

    private static void encode(GifPalette palette, Form form, Iterator<int[]> frames, OutputStream out)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            byte[] before = new byte[0];
            while (frames.hasNext()) {
                byte[] now = indices(palette, form, frames.next());
                BufferedImage image = image(palette, form, before.length == 0 ? now : changes(before, now));
                writer.writeToSequence(new IIOImage(image, null,
                        metadata(writer, image, frames.hasNext() ? form.hundredths() : form.last(),
                                before.length == 0)),
                        null);
                stream.flush();
                before = now;
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    private static byte[] indices(GifPalette palette, Form form, int[] argb) {
        if (argb.length != form.width() * form.height()) {
            throw new IllegalArgumentException(
                    argb.length + " pixels, expected " + form.width() + "×" + form.height());
        }
        byte[] indices = new byte[argb.length];
        for (int i = 0; i < argb.length; i++) {
            indices[i] = palette.of(argb[i]);
        }
        return indices;
    }

    private static byte[] changes(byte[] before, byte[] now) {
        byte[] changes = new byte[now.length];
        for (int i = 0; i < now.length; i++) {
            changes[i] = now[i] == before[i] ? (byte) GifPalette.SAME : now[i];
        }
        return changes;
    }

    private static BufferedImage image(GifPalette palette, Form form, byte[] indices) {
        var image = new BufferedImage(form.width(), form.height(), BufferedImage.TYPE_BYTE_INDEXED, palette.model());
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(indices, 0, pixels, 0, indices.length);
        return image;
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, int hundredths, boolean first)
            throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        var root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "doNotDispose");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "TRUE");
        control.setAttribute("transparentColorIndex", Integer.toString(GifPalette.SAME));
        control.setAttribute("delayTime", Integer.toString(hundredths));
        if (first) {
            var loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(Arrays.copyOf(FOREVER, FOREVER.length));
            child(root, "ApplicationExtensions").appendChild(loop);
        }
        metadata.setFromTree(FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        var child = new IIOMetadataNode(name);
        root.appendChild(child);
        return child;
    }
}
