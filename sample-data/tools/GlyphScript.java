import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
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

/**
 * One line of {@code glyph-scripts.txt}: the Unicode name of a script, the font (without "Noto" and "-Regular.ttf"), and
 * where its letters come from. That is nothing (all, in code point order), {@code spread} (all, but taken evenly where
 * there are too many: for syllabaries and logographs), or ranges such as {@code 0410-044F} to take first.
 */
record GlyphScript(String name, String font, String letters) {

    private static final int MOST_LETTERS = 45;

    /** Glyphs below this part of the usual size are signs that only mean something beside others. */
    private static final double SPECK = 0.3;

    static List<GlyphScript> readAll(Path table) throws IOException {
        return Files.readAllLines(table).stream().filter(it -> !it.isBlank() && !it.startsWith("#"))
                .map(it -> it.split("\\|", -1)).map(it -> new GlyphScript(it[0].strip(), it[1].strip(), it[2].strip()))
                .toList();
    }

    /** The images of at most {@link #MOST_LETTERS} letters, no two alike. */
    List<byte[]> letters(Path fonts) throws IOException {
        Font regular = open(fonts.resolve("Noto" + font + "-Regular.ttf"));
        FontRenderContext exact = new FontRenderContext(null, true, true);
        List<Shape> outlines = candidates().filter(regular::canDisplay)
                .mapToObj(it -> regular.createGlyphVector(exact, Character.toString(it)).getOutline())
                .filter(it -> GlyphImage.extent(it) > 0).toList();
        double usual = median(outlines.stream().mapToDouble(GlyphImage::extent).toArray());
        List<Shape> visible = outlines.stream().filter(it -> GlyphImage.extent(it) > SPECK * usual).toList();
        List<byte[]> distinct = new ArrayList<>();
        for (Shape outline : letters.equals("spread") ? evenly(visible) : visible) {
            byte[] image = GlyphImage.of(outline, usual);
            if (distinct.size() < MOST_LETTERS && distinct.stream().noneMatch(it -> GlyphImage.alike(it, image))) {
                distinct.add(image);
            }
        }
        System.out.println(name + ": " + distinct.size() + " of " + visible.size());
        return distinct;
    }

    private static List<Shape> evenly(List<Shape> all) {
        int count = Math.min(all.size(), MOST_LETTERS);
        return IntStream.range(0, count).mapToObj(it -> all.get(it * all.size() / count)).toList();
    }

    /** Letters proper of the script: no marks, no modifiers, nothing that is composed of others. */
    private IntStream candidates() {
        UnicodeScript script = UnicodeScript.forName(name.replaceAll("[ -]", "_").toUpperCase(Locale.ROOT));
        IntStream all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT);
        if (letters.contains("-")) {
            all = IntStream.concat(Arrays.stream(letters.split(" ")).flatMapToInt(GlyphScript::range), all).distinct();
        }
        return all.filter(it -> UnicodeScript.of(it) == script).filter(GlyphScript::isPlainLetter);
    }

    private static IntStream range(String text) {
        String[] ends = text.split("-");
        return IntStream.rangeClosed(Integer.parseInt(ends[0], 16), Integer.parseInt(ends[1], 16));
    }

    private static boolean isPlainLetter(int codePoint) {
        int type = Character.getType(codePoint);
        return (type == Character.UPPERCASE_LETTER || type == Character.LOWERCASE_LETTER
                || type == Character.OTHER_LETTER)
                && Normalizer.isNormalized(Character.toString(codePoint), Normalizer.Form.NFKD);
    }

    private static Font open(Path file) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(1000f);
        } catch (FontFormatException e) {
            throw new IOException(file + ": no font", e);
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
