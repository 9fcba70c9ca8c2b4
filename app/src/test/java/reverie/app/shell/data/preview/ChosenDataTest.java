package reverie.app.shell.data.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.app.data.DataDescription;
import reverie.app.data.DataLibrary;
import reverie.app.data.Library;
import reverie.app.recipe.Choices;
import reverie.app.recipe.Recipe;
import reverie.app.settings.Settings;
import reverie.app.shell.Lab;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImage;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;

/** What a person sees of data as they are to be taken is what a model learns from. */
class ChosenDataTest {

    private static final int EXAMPLES = 60;

    private final Library library = DataLibrary.library();
    private final Recipe<?, ?> recipe = Lab.experiment("rbm").recipe();

    @TempDir
    private Path folder;
    private Path file;

    /** Images of 8×8 greys from 0 to 255, and behind them two columns, of which each may be the label. */
    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("t.csv"), IntStream.range(0, EXAMPLES)
                .mapToObj(n -> IntStream.range(0, 64).mapToObj(i -> Integer.toString((n * 37 + i * i * 11 + i) % 256))
                        .collect(Collectors.joining(",")) + "," + n % 3 + "," + (n % 2 == 0 ? "even" : "odd"))
                .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"columns=1-64", "columns=1-64&label-column=65", "columns=1-64&label-column=none",
            "columns=1-32&scale=255&layout=8x4", "columns=1-64&layout=turned",
            "columns=1-48&scale=255&layout=8x6-turned&crop=square",
            "columns=1-64&size=4x4", "columns=1-64&invert=yes", "columns=1-64&scale=255&size=6x3&invert=yes"})
    void whatIsSeenIsWhatIsLearnedFrom(String said) {
        String address = file + "?" + said;
        var shown = (FirstExamples.Pictures) FirstExamples.of(DataDescription.of(library, address));
        DataSet learned = learned(address, "");
        assertThat(learned.size()).isEqualTo(EXAMPLES);
        for (int n = 0; n < FirstExamples.MOST_PICTURES; n++) {
            FirstExamples.Picture picture = shown.pictures().get(n);
            assertThat(picture.image().shape()).isEqualTo(learned.shape());
            assertThat(picture.image().values()).isEqualTo(pixels(GreyImage.of(learned, n)));
            int number = n;
            assertThat(picture.title()).isEqualTo(learned.labels().map(it -> it.name(number)).orElse(""));
        }
    }

    @Test
    void binarisingHoldsForThem() {
        String address = file + "?columns=1-64&invert=yes";
        DataSet before = learned(address, "");
        DataSet bits = learned(address, "binarize=threshold:0.5");
        assertThat(bits.kind()).isEqualTo(ValueKind.BINARY);
        for (int i = 0; i < bits.examples().data.length; i++) {
            assertThat(bits.examples().data[i]).isEqualTo(before.examples().data[i] > 0.5 ? 1 : 0);
        }
    }

    @Test
    void standardisedColumnsHaveNoMeanAndAVarianceOfAboutOne() {
        DataSet standard = learned(file + "?columns=1-64", "units=gaussian:1.0&preprocess=standard");
        for (int i = 0; i < 64; i++) {
            int value = i;
            double[] column = IntStream.range(0, EXAMPLES).mapToDouble(n -> standard.examples().data[n * 64 + value])
                    .toArray();
            double mean = IntStream.range(0, EXAMPLES).mapToDouble(n -> column[n]).average().orElseThrow();
            double square = IntStream.range(0, EXAMPLES).mapToDouble(n -> column[n] * column[n]).average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(0, within(1e-4));
            assertThat(square).as("something is added to the variance, so that little ones stay little")
                    .isBetween(0.8, 1.001);
        }
    }

    @Test
    void patchesAreCutFromWhatIsSeen() {
        DataSet patches = learned(file + "?columns=1-64&invert=yes&scale=255",
                "units=gaussian:1.0&patch=4&patches=1000&preprocess=none");
        assertThat(patches.shape()).isEqualTo(new ImageShape(4, 4));
        assertThat(patches.size()).isEqualTo(1000);
        assertThat(patches.range().lowest()).isNotNegative();
        assertThat(patches.range().highest()).isLessThanOrEqualTo(1);
    }

    private DataSet learned(String address, String said) {
        Settings settings = Choices.usual(recipe, library.traits(address)).read(said);
        try (Workers workers = Workers.of(1)) {
            return recipe.prepare(recipe.load(library, address, settings), settings, workers).splits().train();
        }
    }

    private static float[] pixels(GreyImage image) {
        float[] values = new float[image.shape().pixels()];
        System.arraycopy(image.values(), image.start(), values, 0, values.length);
        return values;
    }
}
