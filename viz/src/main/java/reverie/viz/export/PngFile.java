package reverie.viz.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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
 * Writes pictures as PNG, with what they show and where that came from in text chunks (PNG specification, third edition,
 * section 11.3.3). The same pixels and texts give the same bytes; no display is needed.
 */
public final class PngFile {

    private static final String FORMAT = "javax_imageio_png_1.0";
    private static final int LONGEST_KEYWORD = 79;

    private PngFile() {
    }

    /** Writes a picture that says nothing about itself. */
    public static void write(Path file, int[] argb, int width, int height) {
        write(file, argb, width, height, Map.of());
    }

    /**
     * Writes a picture, whole or not at all.
     *
     * @param argb  row by row, alpha not multiplied in; without alpha in the file if every pixel is opaque
     * @param texts keyword to text, such as {@code Software} or {@code reverie} to the provenance. A keyword has 1 to 79
     *              characters of Latin-1; a text may hold any character
     * @throws IllegalArgumentException       if the number of pixels is not width × height or a keyword is not valid
     * @throws reverie.model.BadInput         if the folder is not there or may not be written to
     * @throws reverie.model.file.SaveFailed if writing fails midway
     */
    public static void write(Path file, int[] argb, int width, int height, Map<String, String> texts) {
        BufferedImage image = image(argb, width, height);
        texts.keySet().forEach(PngFile::checkKeyword);
        AtomicFile.write(file, out -> encode(image, texts, out));
    }

    private static BufferedImage image(int[] argb, int width, int height) {
        if (width < 1 || height < 1 || argb.length != (long) width * height) {
            throw new IllegalArgumentException(
                    argb.length + " pixels, expected " + width + "×" + height + " and at least one");
        }
        BufferedImage image = new BufferedImage(width, height,
                isOpaque(argb) ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }

    private static boolean isOpaque(int[] argb) {
        int alpha = -1;
        for (int pixel : argb) {
            alpha &= pixel;
        }
        return alpha >>> 24 == 0xFF;
    }

    private static void checkKeyword(String keyword) {
        if (keyword.isBlank() || keyword.length() > LONGEST_KEYWORD || !isLatin(keyword)) {
            throw new IllegalArgumentException(
                    "keyword \"" + keyword + "\", expected 1 to " + LONGEST_KEYWORD + " characters of Latin-1");
        }
    }

    private static boolean isLatin(String text) {
        return StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
    }

    private static void encode(BufferedImage image, Map<String, String> texts, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            IIOMetadata metadata = writer.getDefaultImageMetadata(
                    ImageTypeSpecifier.createFromRenderedImage(image), null);
            addTexts(metadata, texts);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }

    private static void addTexts(IIOMetadata metadata, Map<String, String> texts) throws IIOInvalidTreeException {
        IIOMetadataNode latin = new IIOMetadataNode("tEXt");
        IIOMetadataNode international = new IIOMetadataNode("iTXt");
        new TreeMap<>(texts).forEach((keyword, text) -> {
            if (isLatin(text)) {
                latin.appendChild(latinEntry(keyword, text));
            } else {
                international.appendChild(internationalEntry(keyword, text));
            }
        });
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        for (IIOMetadataNode chunk : new IIOMetadataNode[]{international, latin}) {
            if (chunk.hasChildNodes()) {
                root.appendChild(chunk);
            }
        }
        metadata.mergeTree(FORMAT, root);
    }

    private static IIOMetadataNode latinEntry(String keyword, String text) {
        IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
        entry.setAttribute("keyword", keyword);
        entry.setAttribute("value", text);
        return entry;
    }

    private static IIOMetadataNode internationalEntry(String keyword, String text) {
        IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", keyword);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", text);
        return entry;
    }
}
