package reverie.app.room.sparsecoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.recipe.Piece;
import reverie.app.recipe.sparsecoding.SparseCodingParameters;
import reverie.app.recipe.sparsecoding.SparseCodingRecipe;
import reverie.app.recipe.sparsecoding.Steps;
import reverie.app.room.Backstage;
import reverie.app.room.RoomModel;
import reverie.app.room.Session;
import reverie.app.room.Shown;
import reverie.app.room.Start;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.sparse.SparseCodingSnapshot;
import reverie.model.sparse.predictive.PredictiveRates;
import reverie.model.sparse.predictive.PredictiveSnapshot;
import reverie.viz.tiles.Tiles;

/** A real dictionary on three small images, without the toolkit and without threads. */
class SparseCodingRoomTest {

    private static final ImageShape SHAPE = new ImageShape(24, 18);
    private static final int SIDE = 8;

    private final Backstage backstage = new Backstage();
    private final RoomModel<PredictiveRates, PredictiveSnapshot> model = model(
            "atoms=80&patches=1000&batch=50&lambda=0.05&preprocess=mean");

    private RoomModel<PredictiveRates, PredictiveSnapshot> model(String settings) {
        var services = backstage.services(SparseCodingRoomTest::waves);
        return new RoomModel<>(new Session<>(new SparseCodingRecipe(),
                new Start("waves", Settings.parse(SparseCodingParameters.TABLE, "patch=8&" + settings), false),
                services), services.pictures(),
                news -> new SparseCodingReading(new SourceImages(services.library()),
                        new Redrawing(services.aside(), news), new Speedup(services.aside(), news)));
    }

    /** Three images, each of two waves and some noise. */
    private static Splits waves(String name) {
        var random = new Random(5);
        R032Store v = R032Store.FACTORY.make(SHAPE.pixels(), 3);
        for (int n = 0; n < 3; n++) {
            for (int i = 0; i < SHAPE.pixels(); i++) {
                int x = i % SHAPE.width();
                int y = i / SHAPE.width();
                v.data[n * SHAPE.pixels() + i] = (float) (0.5 + 0.2 * Math.sin((n + 1) * x * 0.4 + y * 0.3)
                        + 0.2 * Math.cos((n + 1) * y * 0.5) + 0.05 * random.nextDouble());
            }
        }
        return Splits.of(DataSet.of(name, ValueKind.UNIT_INTERVAL, SHAPE, v));
    }

    @AfterEach
    void close() {
        session().close();
        backstage.close();
    }

    @Test
    void theChosenPatchIsWrittenWithTheAtomsShown() {
        settle();
        session().epoch();
        settle();
        choose(new Corner(5, 9));
        settle();
        WrittenPatch patch = patch();
        Tiles atoms = atoms();
        assertThat(corner()).isEqualTo(new Corner(5, 9));
        float[] values = waves("waves").train().examples().data;
        for (int i = 0; i < SIDE * SIDE; i++) {
            assertThat(patch.raw()[i]).isEqualTo(values[(9 + i / SIDE) * SHAPE.width() + 5 + i % SIDE]);
        }
        float[] x = patch.x();
        double mean = IntStream.range(0, x.length).mapToDouble(i -> x[i]).average().orElseThrow();
        assertThat(mean).as("its mean is taken away").isCloseTo(0, within(1e-6));
        assertThat(patch.terms()).isNotEmpty().isSortedAccordingTo(
                (one, other) -> Float.compare(Math.abs(other.coefficient()), Math.abs(one.coefficient())));
        assertThat(patch.terms().size()).isLessThan(40);
        double[] rest = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            for (WrittenPatch.Term term : patch.terms()) {
                sum += term.coefficient() * atoms.values()[term.atom() * x.length + i];
            }
            assertThat(patch.sum()[i]).isCloseTo((float) sum, within(1e-4f));
            rest[i] = x[i] - sum;
        }
        assertThatTheCodeIsOptimal(rest);
    }

    /** ‖x − Φa‖² + λ‖a‖₁ is least where 2 φᵀ(x − Φa) is λ·sign(a) for each atom that is used and no larger for others. */
    private void assertThatTheCodeIsOptimal(double[] rest) {
        double lambda = snapshot().model().lambda();
        for (int k = 0; k < atoms().count(); k++) {
            double gradient = 0;
            for (int i = 0; i < rest.length; i++) {
                gradient += 2 * rest[i] * atoms().values()[k * rest.length + i];
            }
            float a = patch().code()[k];
            if (a == 0) {
                assertThat(Math.abs(gradient)).isLessThanOrEqualTo(lambda * (1 + 1e-3));
            } else {
                assertThat(gradient).isCloseTo(Math.signum(a) * lambda, within(1e-3 * lambda));
            }
        }
    }

    @Test
    void thePlaceIsKeptWithinTheImage() {
        settle();
        choose(new Corner(1000, -3));
        settle();
        assertThat(corner()).isEqualTo(new Corner(SHAPE.width() - SIDE, 0));
    }

    @Test
    void behindTheLastImageComesTheFirst() {
        settle();
        float[] first = image().values();
        assertThat(Shown.of(model).facts("image")).endsWith("1 of 3");
        model.viewing().step(SparseCodingReading.IMAGE, -1);
        settle();
        assertThat(Shown.of(model).facts("image")).endsWith("3 of 3");
        assertThat(image().values()).isNotEqualTo(first);
        model.viewing().step(SparseCodingReading.IMAGE, 1);
        settle();
        assertThat(image().values()).isEqualTo(first);
    }

    @Test
    void eitherStepCanBeHeld() {
        settle();
        session().step();
        settle();
        float[] atoms = atoms().values().clone();
        choose(SparseCodingParameters.STEPS, Steps.CODES);
        session().step();
        settle();
        assertThat(atoms().values()).isEqualTo(atoms);
        choose(SparseCodingParameters.STEPS, Steps.DICTIONARY);
        session().step();
        settle();
        assertThat(atoms().values()).isNotEqualTo(atoms);
    }

    @Test
    void atomsDrawTheWholeImageAgain() {
        settle();
        session().epoch();
        settle();
        float[] original = image().values();
        model.viewing().press(SparseCodingReading.FROM_ATOMS.id(), "atoms");
        settle();
        float[] again = image().values();
        double error = IntStream.range(0, original.length).mapToDouble(i -> Math.pow(original[i] - again[i], 2))
                .average().orElseThrow();
        double mean = IntStream.range(0, original.length).mapToDouble(i -> original[i]).average().orElseThrow();
        double variance = IntStream.range(0, original.length).mapToDouble(i -> Math.pow(original[i] - mean, 2))
                .average().orElseThrow();
        assertThat(error).isGreaterThan(0).isLessThan(0.05 * variance);
        model.viewing().press(SparseCodingReading.FROM_ATOMS.id(), "image");
        settle();
        assertThat(image().values()).isEqualTo(original);
    }

    @Test
    void aHigherPriceWritesThePatchWithFewerAtoms() {
        settle();
        session().epoch();
        settle();
        int cheap = patch().terms().size();
        choose(SparseCodingParameters.LAMBDA, 1.0);
        choose(SparseCodingParameters.STEPS, Steps.CODES);
        session().step();
        settle();
        assertThat(patch().terms()).hasSizeLessThan(cheap);
    }

    @Test
    void theChosenPatchIsWrittenByThePresentPriceThoughTheRunPauses() {
        settle();
        session().epoch();
        settle();
        float[] atoms = atoms().values();
        int cheap = patch().terms().size();
        choose(SparseCodingParameters.LAMBDA, 1.0);
        settle();
        assertThat(patch().terms()).hasSizeLessThan(cheap);
        assertThat(atoms().values()).isEqualTo(atoms);
    }

    @Test
    void atomsThatAreUsedMoreComeFirstOrHaveMoreContrast() {
        settle();
        session().epoch();
        settle();
        float[] use = snapshot().use();
        assertThat(Arrays.stream(Shown.of(model).filters("filters").order()).mapToObj(k -> -use[k])).isSorted();
        model.viewing().press(SparseCodingReading.ORDER.id(), "shade");
        settle();
        assertThat(Shown.of(model).filters("filters").order()).isEqualTo(IntStream.range(0, 80).toArray());
        int most = IntStream.range(0, 80).reduce(0, (one, other) -> use[other] > use[one] ? other : one);
        int least = IntStream.range(0, 80).reduce(0, (one, other) -> use[other] < use[one] ? other : one);
        assertThat(contrast(most)).isCloseTo(1, within(1e-5f));
        assertThat(contrast(least)).isCloseTo((float) Math.sqrt(use[least] / use[most]), within(1e-5f));
    }

    private float contrast(int atom) {
        float greatest = 0;
        for (int i = atom * SIDE * SIDE; i < (atom + 1) * SIDE * SIDE; i++) {
            greatest = Math.max(greatest, Math.abs(Shown.of(model).filters("filters").tiles().values()[i]));
        }
        return greatest;
    }

    @Test
    void aPatchLargerThanAnImageIsRefusedAndTheRunGoesOn() {
        settle();
        float[] atoms = atoms().values();
        choose(SparseCodingParameters.EXAMPLES.piece(), Piece.patch(20));
        session().reset();
        settle();
        assertThat(session().troubleProperty().get()).contains("20").contains("24×18").doesNotContain("\n");
        assertThat(atoms().values()).isEqualTo(atoms);
    }

    private <T> void choose(Parameter<T> parameter, T value) {
        session().settingsProperty().set(session().settingsProperty().get().with(parameter, value));
    }

    private Session<PredictiveRates, PredictiveSnapshot> session() {
        return model.session();
    }

    private SparseCodingSnapshot snapshot() {
        return session().progressProperty().get().orElseThrow().snapshot().coding();
    }

    private Tiles atoms() {
        return Shown.of(model).content("patch", PatchFormula.Written.class).atoms();
    }

    private WrittenPatch patch() {
        return Shown.of(model).content("patch", PatchFormula.Written.class).patch();
    }

    private Tiles image() {
        return Shown.of(model).content("image", PatchPicker.Pieces.class).image();
    }

    private Corner corner() {
        return Shown.of(model).content("image", PatchPicker.Pieces.class).corner();
    }

    private void choose(Corner corner) {
        model.viewing().take(corner.chosenIn(model.viewing().state()));
    }

    private void settle() {
        backstage.settle(model);
    }
}
