package reverie.app.room.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.panel.ViewState;
import reverie.app.recipe.Recipes;
import reverie.app.recipe.convolution.ConvolutionParameters;
import reverie.app.recipe.convolution.ConvolutionRecipe;
import reverie.app.room.Shown;
import reverie.app.room.TinyDigits;
import reverie.app.settings.Settings;
import reverie.model.BadInput;
import reverie.model.convolution.ConvolutionSnapshot;
import reverie.model.convolution.NetRates;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;
import reverie.model.train.MetricHistory;

/** A real net on small images, without the toolkit. */
class ConvolutionReadingTest {

    private static final int SIDE = 20;
    private static final Settings SETTINGS = Settings.parse(ConvolutionParameters.TABLE,
            "filters=5,6&filter-size=5,6&border=0&layer-epochs=1&batch=8&rate=0.3&sparsity-target=0.05&seed=3");

    /** White crosses, each image with its own. */
    private static Splits crosses() {
        R032Store v = R032Store.FACTORY.make(SIDE * SIDE, 24);
        for (int n = 0; n < 24; n++) {
            for (int i = 0; i < SIDE; i++) {
                v.data[n * SIDE * SIDE + n % SIDE * SIDE + i] = 1;
                v.data[n * SIDE * SIDE + i * SIDE + (3 * n + 1) % SIDE] = 1;
            }
        }
        return Splits.of(DataSet.of("crosses", ValueKind.BINARY, new ImageShape(SIDE, SIDE), v));
    }

    @Test
    void layersAppearOneAfterAnotherWithMapsOfTheChosenImage() {
        try (Workers workers = Workers.of(1)) {
            Learner<NetRates, ConvolutionSnapshot> learner = Recipes.learner(new ConvolutionRecipe(), crosses(),
                    SETTINGS, workers);
            Shown first = read(learner.snapshot(), 0);
            assertThat(first.facts("filters-1")).isEqualTo("5 of 5×5, learns");
            assertThat(first.waits("filters-2")).isTrue();
            assertThat(first.waits("maps-2")).isTrue();
            assertThat(first.facts("maps-1")).startsWith("5 maps of 16×16, ");
            for (int step = 0; step <= learner.batchesPerEpoch(); step++) {
                learner.learn(step, new ConvolutionRecipe().live(SETTINGS));
            }
            ConvolutionSnapshot snapshot = learner.snapshot();
            Shown later = read(snapshot, 2);
            assertThat(later.facts("filters-1")).isEqualTo("5 of 5×5, frozen");
            assertThat(later.facts("filters-2")).endsWith(", learns").startsWith("6 of ");
            assertThat(later.facts("rows")).isEqualTo("from layer 2 comes back; lower half drawn by layer 1, step 0");
            completedHalvesAreHatched(later, snapshot);
            float[] hidden = snapshot.layers().getFirst().hidden();
            int size = 5 * 16 * 16;
            float[] maps = later.filters("maps-1").tiles().values();
            assertThat(maps).containsExactly(Arrays.copyOfRange(hidden, 2 * size, 3 * size));
            assertThat(maps).isNotEqualTo(read(snapshot, 1).filters("maps-1").tiles().values());
            assertThat(read(snapshot, 1000).filters("maps-1").tiles().values()).as("the first instead of none")
                    .containsExactly(Arrays.copyOf(hidden, size));
        }
    }

    @Test
    void layersThatLearnTogetherDrawTogether() {
        Settings settings = SETTINGS.with(ConvolutionParameters.JOINT_EPOCHS, 1)
                .with(ConvolutionParameters.LAYER_EPOCHS, 1);
        try (Workers workers = Workers.of(1)) {
            Learner<NetRates, ConvolutionSnapshot> learner = Recipes.learner(new ConvolutionRecipe(), crosses(),
                    settings,
                    workers);
            for (int step = 0; step <= learner.batchesPerEpoch(); step++) {
                learner.learn(step, new ConvolutionRecipe().live(settings));
            }
            Shown together = read(learner.snapshot(), 0);
            assertThat(together.facts("filters-1")).isEqualTo("5 of 5×5, learns");
            assertThat(together.facts("filters-2")).endsWith(", learns");
            assertThat(together.facts("rows")).isEqualTo(
                    "all layers together: what comes back, and who draws the lower half, step 0");
            completedHalvesAreHatched(together, learner.snapshot());
        }
    }

    /** Of the four versions the third shows what is known, and hides the rest the same way in all images; the last keeps it. */
    private static void completedHalvesAreHatched(Shown picture, ConvolutionSnapshot snapshot) {
        float[] all = picture.rows("rows").images().tiles().values();
        int images = snapshot.data().length;
        int half = SIDE * SIDE / 2;
        ConvolutionSnapshot.Completed completed = snapshot.completed().orElseThrow();
        assertThat(completed.known()).isEqualTo(half);
        float[] hatch = Arrays.copyOfRange(all, 2 * images + half, 2 * images + SIDE * SIDE);
        assertThat(hatch).containsOnly(0.38f, 0.62f).contains(0.38f, 0.62f);
        for (int at = 0; at < images; at += SIDE * SIDE) {
            float[] known = Arrays.copyOfRange(snapshot.data(), at, at + half);
            assertThat(Arrays.copyOfRange(all, 2 * images + at, 2 * images + at + half)).containsExactly(known);
            assertThat(Arrays.copyOfRange(all, 2 * images + at + half, 2 * images + at + SIDE * SIDE))
                    .containsExactly(hatch);
            assertThat(Arrays.copyOfRange(all, 3 * images + at, 3 * images + at + half)).containsExactly(known);
            assertThat(Arrays.copyOfRange(all, 3 * images + at + half, 3 * images + at + SIDE * SIDE))
                    .isNotEqualTo(Arrays.copyOfRange(snapshot.data(), at + half, at + SIDE * SIDE));
        }
    }

    /** Each whitened pixel depends on all of the image: there is no half that is known. */
    @Test
    void realPixelsAreNotCompleted() {
        Settings real = Settings.parse(ConvolutionParameters.TABLE,
                "units=gaussian&persistent=0&filters=5,6&filter-size=5,6&border=0&layer-epochs=1&batch=8&joint-epochs=1&seed=3");
        try (Workers workers = Workers.of(1)) {
            Learner<NetRates, ConvolutionSnapshot> learner = Recipes.learner(new ConvolutionRecipe(), crosses(), real,
                    workers);
            for (int step = 0; step <= learner.batchesPerEpoch(); step++) {
                Shown shown = read(learner.snapshot(), 0);
                assertThat(shown.rows("rows").images().versions()).isEqualTo(2);
                assertThat(shown.rows("rows").names()).containsExactly("image", "comes back");
                assertThat(shown.facts("rows"))
                        .startsWith(step <= 3 ? "from layer 1 comes back" : "all layers together")
                        .endsWith("real pixels are not completed");
                learner.learn(step, new ConvolutionRecipe().live(real));
                learner.walkChains();
            }
        }
    }

    private static Shown read(ConvolutionSnapshot snapshot, int image) {
        return new Shown(
                ConvolutionReading.of(snapshot, MetricHistory.EMPTY, Optional.empty(),
                        ViewState.FIRST.choosing("image", image)));
    }

    @Test
    void filtersThatDoNotFitAreRefusedInOneLine() {
        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(
                    () -> Recipes.learner(new ConvolutionRecipe(), TinyDigits.bars("bars"), SETTINGS, workers))
                    .isInstanceOf(BadInput.class).message().doesNotContain("\n").contains("4");
        }
    }
}
