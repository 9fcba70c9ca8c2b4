package reverie.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.sampledata.LabelledImages.Part;

class LabelledImagesTest {

    record Named(LabelledImages set, Part part) {
        @Override
        public String toString() {
            return part.images().path();
        }
    }

    static Stream<Named> parts() {
        return SampleData.all().stream().filter(LabelledImages.class::isInstance).map(LabelledImages.class::cast)
                .flatMap(set -> Stream.concat(Stream.of(set.train()), set.test().stream())
                        .map(part -> new Named(set, part)));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void filesAreOfTheSizesThatTheCatalogueSays(Named it) throws IOException {
        Idx images = Idx.read(it.part.images());
        assertThat(images.sizes()).containsExactly(it.part.count(), it.set.height(), it.set.width());
        assertThat(images.bytes()).hasSize(it.part.count() * it.set.height() * it.set.width());
        Idx labels = Idx.read(it.part.labels());
        assertThat(labels.sizes()).containsExactly(it.part.count());
        assertThat(labels.bytes()).hasSize(it.part.count());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyClassOccursAndNoOther(Named it) throws IOException {
        int[] occurring = Arrays.stream(Idx.read(it.part.labels()).unsigned()).sorted().distinct().toArray();
        assertThat(occurring).isEqualTo(IntStream.range(0, it.set.classNames().size()).toArray());
        assertThat(it.set.classNames()).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whiteIsTheLargestValueAndNoImageIsEmpty(Named it) throws IOException {
        Idx images = Idx.read(it.part.images());
        assertThat(Arrays.stream(images.unsigned()).max()).hasValue(it.set.maxValue());
        for (int n = 0; n < it.part.count(); n++) {
            assertThat(distinctValues(images.example(n))).as("values in image %d", n).isGreaterThan(1);
        }
    }

    /** As every introduction to these sets prints them. */
    @Test
    void firstLabelsAreTheWellKnownOnes() throws IOException {
        assertThat(firstLabels("digits", false)).containsExactly(5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
        assertThat(firstLabels("digits", true)).containsExactly(7, 2, 1, 0, 4, 1, 4, 9, 5, 9);
        assertThat(firstLabels("fashion", false)).containsExactly(9, 0, 0, 3, 0, 2, 7, 2, 5, 5);
        assertThat(firstLabels("fashion", true)).containsExactly(9, 2, 1, 1, 6, 1, 4, 6, 5, 7);
        assertThat(firstLabels("small-digits", false)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    /** scikit-learn's {@code load_digits().data} begins so, and has the mean 4.884164579855314. */
    @Test
    void smallDigitsAreThoseOfScikitLearn() throws IOException {
        Idx images = Idx.read(set("small-digits").train().images());
        assertThat(images.example(0)).startsWith(0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0);
        assertThat(Arrays.stream(images.unsigned()).average()).hasValue(4.884164579855314);
    }

    @Test
    void glyphsKeepTheirMarginAndAreAllDifferentWithinAScript() throws IOException {
        LabelledImages glyphs = set("glyphs");
        Set<List<ByteBuffer>> seen = new HashSet<>();
        for (Part part : List.of(glyphs.train(), glyphs.test().orElseThrow())) {
            Idx images = Idx.read(part.images());
            Idx labels = Idx.read(part.labels());
            for (int n = 0; n < part.count(); n++) {
                byte[] image = images.example(n);
                assertThat(IntStream.range(0, image.length).filter(i -> image[i] != 0)).as("inked pixels of %d", n)
                        .allMatch(i -> inBox(i % 28) && inBox(i / 28));
                assertThat(seen.add(List.of(ByteBuffer.wrap(labels.example(n)), ByteBuffer.wrap(image))))
                        .as("%s %d is new", part, n).isTrue();
            }
        }
    }

    /** From 16 to 45 letters a script, about a sixth of them for testing. */
    @Test
    void glyphsAreSplitWithinEachScript() throws IOException {
        LabelledImages glyphs = set("glyphs");
        int[] train = counts(glyphs.train());
        int[] test = counts(glyphs.test().orElseThrow());
        for (int script = 0; script < glyphs.classNames().size(); script++) {
            int letters = train[script] + test[script];
            assertThat(letters).as(glyphs.classNames().get(script)).isBetween(16, 45);
            assertThat(test[script]).as(glyphs.classNames().get(script)).isEqualTo(letters / 6);
        }
    }

    /** With classes one after another, the first examples alone would show few of them. */
    @Test
    void firstGlyphsAreOfManyScripts() throws IOException {
        int[] labels = Idx.read(set("glyphs").train().labels()).unsigned();
        assertThat(Arrays.stream(labels).limit(500).distinct().count()).isGreaterThan(130);
    }

    private static boolean inBox(int position) {
        return position >= 4 && position < 24;
    }

    private static long distinctValues(byte[] image) {
        return IntStream.range(0, image.length).map(i -> image[i]).distinct().count();
    }

    private static int[] counts(Part part) throws IOException {
        int[] counts = new int[256];
        Arrays.stream(Idx.read(part.labels()).unsigned()).forEach(it -> counts[it]++);
        return counts;
    }

    private static int[] firstLabels(String name, boolean test) throws IOException {
        Part part = test ? set(name).test().orElseThrow() : set(name).train();
        return Arrays.copyOf(Idx.read(part.labels()).unsigned(), 10);
    }

    private static LabelledImages set(String name) {
        return (LabelledImages) SampleData.named(name).orElseThrow();
    }
}
