import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Letters of many alphabets as a folder of pictures that is laid out as Omniglot is: black on white, 105 pixels a side, one bit a
 * pixel, {@code images_background/Greek/character01/0001_01.png}. Where Omniglot has people, there are fonts. Every third alphabet
 * is in {@code images_evaluation}.
 *
 * <p>
 * Arguments: a folder with fonts at any depth, and the folder to write to.
 */
final class Alphabets {

    private static final int SIDE = 105;
    private static final int BOX = 75;
    private static final int MOST_LETTERS = 45;
    private static final int FEWEST_LETTERS = 8;
    private static final int MOST_HANDS = 20;
    private static final int FEWEST_HANDS = 2;
    private static final int EVALUATED_EVERY = 3;
    /** Letters that are smaller than this share of a usual one stay smaller than the box. */
    private static final double SMALLEST = 0.7;
    private static final float POINTS = 1000;
    private static final int FIRST_JAMO = 0x3131;
    private static final int LAST_JAMO = 0x3163;

    private Alphabets() {
    }

    public static void main(String[] args) throws IOException {
        List<Font> fonts = fonts(Path.of(args[0]));
        int alphabets = 0;
        int images = 0;
        for (UnicodeScript script : UnicodeScript.values()) {
            List<List<byte[]>> letters = letters(script, fonts);
            if (letters.size() >= FEWEST_LETTERS) {
                alphabets++;
                String part = alphabets % EVALUATED_EVERY == 0 ? "images_evaluation" : "images_background";
                Path folder = Path.of(args[1], part, name(script));
                write(letters, folder);
                int count = letters.stream().mapToInt(List::size).sum();
                images += count;
                System.out.println(folder + ": " + letters.size() + " letters, " + count + " images");
            }
        }
        System.out.println(fonts.size() + " fonts, " + alphabets + " alphabets, " + images + " images");
    }

    private static List<Font> fonts(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(it -> it.toString().matches(".*\\.[ot]tf")).sorted().toList();
            var fonts = new ArrayList<Font>();
            for (Path file : files) {
                try {
                    fonts.add(Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(POINTS));
                } catch (FontFormatException e) {
                    System.err.println(file + ": passed over, " + e.getMessage());
                }
            }
            return fonts;
        }
    }

    /** For each letter, what the fonts make of it, no two alike. */
    private static List<List<byte[]>> letters(UnicodeScript script, List<Font> fonts) {
        int[] all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(it -> isLetterOf(script, it))
                .filter(it -> fonts.stream().anyMatch(font -> font.canDisplay(it))).toArray();
        boolean alphabet = all.length <= 3 * MOST_LETTERS || script == UnicodeScript.LATIN
                || script == UnicodeScript.CYRILLIC || script == UnicodeScript.ARABIC;
        int count = Math.min(all.length, MOST_LETTERS);
        List<Font> writing = fonts.stream()
                .filter(it -> Arrays.stream(all).limit(count).anyMatch(it::canDisplay)).toList();
        var letters = new ArrayList<List<byte[]>>();
        for (int k = 0; k < count; k++) {
            int letter = all[alphabet ? k : (int) ((long) k * all.length / count)];
            List<Font> able = writing.stream().filter(it -> it.canDisplay(letter)).toList();
            int fontCount = Math.min(able.size(), MOST_HANDS);
            var hands = new ArrayList<byte[]>();
            for (int hand = 0; hand < fontCount; hand++) {
                byte[] image = image(letter, able.get(hand * able.size() / fontCount));
                if (image.length > 0 && hands.stream().noneMatch(it -> Arrays.equals(it, image))) {
                    hands.add(image);
                }
            }
            if (hands.size() >= FEWEST_HANDS) {
                letters.add(hands);
            }
        }
        return letters;
    }

    /** Letters proper, neither composed of others nor syllables of Hangul or characters of Chinese. */
    private static boolean isLetterOf(UnicodeScript script, int codePoint) {
        if (UnicodeScript.of(codePoint) != script || script == UnicodeScript.HAN || script == UnicodeScript.COMMON) {
            return false;
        }
        if (script == UnicodeScript.HANGUL) {
            return codePoint >= FIRST_JAMO && codePoint <= LAST_JAMO;
        }
        return Character.isLetter(codePoint) && Character.getType(codePoint) != Character.MODIFIER_LETTER
                && Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFKD);
    }

    /** The bits of a picture, 1 is white; none where the font draws nothing. */
    private static byte[] image(int letter, Font font) {
        var exact = new FontRenderContext(null, true, true);
        Shape outline = font.createGlyphVector(exact, Character.toString(letter)).getOutline();
        Rectangle2D bounds = outline.getBounds2D();
        if (bounds.isEmpty()) {
            return new byte[0];
        }
        double usual = font.getLineMetrics("x", exact).getAscent() * SMALLEST;
        double scale = BOX / Math.max(Math.max(bounds.getWidth(), bounds.getHeight()), SMALLEST * usual);
        AffineTransform fit = AffineTransform.getTranslateInstance(SIDE / 2.0, SIDE / 2.0);
        fit.scale(scale, scale);
        fit.translate(-bounds.getCenterX(), -bounds.getCenterY());
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, SIDE, SIDE);
        graphics.setColor(Color.BLACK);
        graphics.fill(fit.createTransformedShape(outline));
        graphics.dispose();
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static void write(List<List<byte[]>> letters, Path folder) throws IOException {
        for (int letter = 0; letter < letters.size(); letter++) {
            Path place = Files
                    .createDirectories(folder.resolve(String.format(Locale.ROOT, "character%02d", letter + 1)));
            List<byte[]> hands = letters.get(letter);
            for (int hand = 0; hand < hands.size(); hand++) {
                BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY);
                byte[] bits = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
                System.arraycopy(hands.get(hand), 0, bits, 0, bits.length);
                String name = String.format(Locale.ROOT, "%04d_%02d.png", letter + 1, hand + 1);
                ImageIO.write(image, "png", place.resolve(name).toFile());
            }
        }
    }

    private static String name(UnicodeScript script) {
        String words = script.name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
