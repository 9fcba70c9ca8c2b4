package reverie.app.room.sparsecoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.recipe.sparsecoding.SparseCodingParameters;
import reverie.app.recipe.sparsecoding.SparseCodingRecipe;
import reverie.app.room.Backstage;
import reverie.app.room.RoomModel;
import reverie.app.room.Session;
import reverie.app.room.Shown;
import reverie.app.room.Start;
import reverie.app.settings.Settings;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.sparse.predictive.CodePredictor;
import reverie.model.sparse.predictive.PredictiveRates;
import reverie.model.sparse.predictive.PredictiveSnapshot;
import reverie.viz.chart.Curve;

/** Sparse coding with an encoder that guesses the codes, without the toolkit and without threads. */
class EncoderTest {

    private static final ImageShape SHAPE = new ImageShape(20, 20);

    private final Backstage backstage = new Backstage();

    @AfterEach
    void close() {
        backstage.close();
    }

    /** Slanted waves and a little noise. */
    private static Splits waves(String name) {
        var random = new Random(5);
        R032Store v = R032Store.FACTORY.make(SHAPE.pixels(), 4);
        for (int i = 0; i < v.data.length; i++) {
            int n = i / SHAPE.pixels();
            int x = i % SHAPE.width();
            int y = i / SHAPE.width() % SHAPE.height();
            v.data[i] = (float) (0.5 + 0.3 * Math.sin((n + 1) * x * 0.3 + (4 - n) * y * 0.25)
                    + 0.05 * random.nextDouble());
        }
        return Splits.of(DataSet.of(name, ValueKind.UNIT_INTERVAL, SHAPE, v));
    }

    private RoomModel<PredictiveRates, PredictiveSnapshot> open(String settings) {
        var services = backstage.services(EncoderTest::waves);
        var model = new RoomModel<>(new Session<>(new SparseCodingRecipe(),
                new Start("waves", Settings.parse(SparseCodingParameters.TABLE,
                        "patch=8&atoms=32&patches=1000&batch=50&lambda=0.05&preprocess=mean&" + settings), false),
                services), services.pictures(),
                news -> new SparseCodingReading(new SourceImages(services.library()),
                        new Redrawing(services.aside(), news), new Speedup(services.aside(), news)));
        settle(model);
        return model;
    }

    @Test
    void withoutOneNothingIsGuessed() {
        RoomModel<PredictiveRates, PredictiveSnapshot> model = open("encoder=no");
        assertThat(patch(model).guess()).isEmpty();
        assertThat(patch(model).missOfGuess()).isEmpty();
        assertThat(Shown.of(model).panel("learning").controls()).as("nothing to switch to").isEmpty();
        assertThat(Shown.of(model).facts("codes")).endsWith("are 0");
    }

    @Test
    void theGuessIsThatOfTheEncoderForThePatchAsItIsShown() {
        RoomModel<PredictiveRates, PredictiveSnapshot> model = open("encoder=yes");
        model.session().epoch();
        settle(model);
        choose(model, new Corner(7, 2));
        settle(model);
        WrittenPatch patch = patch(model);
        CodePredictor f = model.session().progressProperty().get().orElseThrow().snapshot().predictor()
                .orElseThrow();
        float[] guess = patch.guess().orElseThrow();
        double miss = 0;
        double size = 0;
        for (int k = 0; k < 32; k++) {
            double input = f.c().data[k];
            for (int i = 0; i < 64; i++) {
                input += f.weights().matrix().data[k * 64 + i] * patch.x()[i];
            }
            assertThat(guess[k]).isCloseTo((float) (f.gain().data[k] * Math.tanh(input)), within(1e-4f));
            miss += Math.pow(patch.code()[k] - guess[k], 2);
            size += Math.pow(patch.code()[k], 2);
        }
        assertThat(patch.missOfGuess().orElseThrow()).isCloseTo(miss / size, within(1e-6));
        model.viewing().point("atom", 3);
        settle(model);
        assertThat(Shown.of(model).facts("codes")).contains(", guess ");
    }

    @Test
    void guessesComeNearerAndTheErrorOfBothIsDrawnOnOneScale() {
        RoomModel<PredictiveRates, PredictiveSnapshot> model = open("encoder=yes&encoder-rate=0.01");
        measure(model);
        double before = newestMiss(model);
        for (int i = 0; i < 4; i++) {
            model.session().epoch();
            settle(model);
        }
        measure(model);
        assertThat(newestMiss(model)).isLessThan(0.8 * before);
        assertThat(encoderCurves(model)).extracting(Curve::scale)
                .containsExactly("‖a − f‖² / ‖a‖²", "‖x − Φa‖²", "‖x − Φa‖²");
    }

    @Test
    void howMuchFasterAGuessIsIsFoundOutAsideAndThenTold() {
        RoomModel<PredictiveRates, PredictiveSnapshot> model = open("encoder=yes");
        settle(model);
        String told = Shown.of(model).facts("codes");
        assertThat(told).contains("guess off by").endsWith("× as fast");
        choose(model, new Corner(3, 3));
        settle(model);
        assertThat(factor(Shown.of(model).facts("codes"))).as("a dictionary that stands still is timed once")
                .isEqualTo(factor(told));
    }

    private void measure(RoomModel<PredictiveRates, PredictiveSnapshot> model) {
        model.session().runsProperty().get().orElseThrow().training().measure();
        settle(model);
    }

    private double newestMiss(RoomModel<PredictiveRates, PredictiveSnapshot> model) {
        double[] y = encoderCurves(model).getFirst().y();
        return y[y.length - 1];
    }

    private static String factor(String facts) {
        return facts.substring(facts.lastIndexOf(", "));
    }

    private static WrittenPatch patch(RoomModel<PredictiveRates, PredictiveSnapshot> model) {
        return Shown.of(model).content("patch", PatchFormula.Written.class).patch();
    }

    private static void choose(RoomModel<PredictiveRates, PredictiveSnapshot> model, Corner corner) {
        model.viewing().take(corner.chosenIn(model.viewing().state()));
    }

    private List<Curve> encoderCurves(RoomModel<PredictiveRates, PredictiveSnapshot> model) {
        model.viewing().press(SparseCodingReading.ENCODER.id(), "encoder");
        settle(model);
        return Shown.of(model).curves("learning");
    }

    private void settle(RoomModel<PredictiveRates, PredictiveSnapshot> model) {
        backstage.settle(model);
    }
}
