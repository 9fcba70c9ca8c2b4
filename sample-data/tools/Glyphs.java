import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes {@code glyphs}: letters of the scripts that {@code glyph-scripts.txt} lists, labelled with their script.
 * Arguments: folder of the packages, folder of the data.
 */
final class Glyphs {

    /** Every sixth letter of a script is for testing. */
    private static final int TEST_EVERY = 6;
    private static final long SEED = 1;

    private record Glyph(byte[] image, int script) {}

    private Glyphs() {
    }

    public static void main(String[] args) throws IOException {
        Path fonts = Path.of(args[0], "fonts-noto-core", "usr", "share", "fonts", "truetype", "noto");
        Path target = Path.of(args[1], "glyphs");
        List<GlyphScript> scripts = GlyphScript.readAll(Path.of(args[2]));
        List<Glyph> train = new ArrayList<>();
        List<Glyph> test = new ArrayList<>();
        for (int script = 0; script < scripts.size(); script++) {
            List<byte[]> letters = scripts.get(script).letters(fonts);
            for (int i = 0; i < letters.size(); i++) {
                (i % TEST_EVERY == TEST_EVERY - 1 ? test : train).add(new Glyph(letters.get(i), script));
            }
        }
        write(train, target, "train");
        write(test, target, "t10k");
        String names = String.join("\n", scripts.stream().map(GlyphScript::name).toList()) + "\n";
        Files.writeString(target.resolve("class-names.txt"), names, StandardCharsets.UTF_8);
    }

    /** In a mixed order, so that the first examples are of many scripts. */
    private static void write(List<Glyph> glyphs, Path folder, String part) throws IOException {
        Collections.shuffle(glyphs, new Random(SEED));
        int side = GlyphImage.SIDE;
        byte[] images = new byte[glyphs.size() * side * side];
        byte[] labels = new byte[glyphs.size()];
        for (int n = 0; n < glyphs.size(); n++) {
            System.arraycopy(glyphs.get(n).image(), 0, images, n * side * side, side * side);
            labels[n] = (byte) glyphs.get(n).script();
        }
        new Idx(new int[]{glyphs.size(), side, side}, images).write(folder.resolve(part + "-images-idx3-ubyte.gz"));
        Idx classes = new Idx(new int[]{glyphs.size()}, labels);
        classes.write(folder.resolve(part + "-labels-idx1-ubyte.gz"));
        System.out.println("  of each class " + classes.labelCounts());
    }
}
