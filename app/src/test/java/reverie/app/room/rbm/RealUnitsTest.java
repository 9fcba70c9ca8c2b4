package reverie.app.room.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.panel.Content;
import reverie.app.recipe.rbm.RbmParameters;
import reverie.app.recipe.rbm.RbmRecipe;
import reverie.app.room.Activity;
import reverie.app.room.Backstage;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Shown;
import reverie.app.room.Start;
import reverie.app.settings.Settings;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.projection.Whitening;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSnapshot;
import reverie.viz.chart.Curve;
import reverie.viz.tiles.Shading;

/** An RBM on real numbers, without the toolkit and without threads. */
class RealUnitsTest {

    private static final ImageShape SHAPE = new ImageShape(12, 12);
    private static final int IMAGES = 40;

    private final Backstage backstage = new Backstage();

    @AfterEach
    void close() {
        backstage.close();
    }

    /** Greys from 0.1 to 0.9: a wave that lies elsewhere in every image, brighter to the right. */
    private static Splits waves(String name) {
        var random = new Random(3);
        R032Store v = R032Store.FACTORY.make(SHAPE.pixels(), IMAGES);
        for (int n = 0; n < IMAGES; n++) {
            double phase = 2 * Math.PI * random.nextDouble();
            for (int i = 0; i < SHAPE.pixels(); i++) {
                int x = i % SHAPE.width();
                v.data[n * SHAPE.pixels() + i] = (float) (0.4 + 0.02 * x + 0.25 * Math.sin(phase + 0.8 * x)
                        + 0.05 * random.nextDouble());
            }
        }
        return Splits.of(DataSet.of(name, ValueKind.UNIT_INTERVAL, SHAPE, v));
    }

    private RoomModel<RbmRates, RbmSnapshot> open(String settings) {
        RoomServices services = backstage.services(RealUnitsTest::waves);
        var model = new RoomModel<>(new Session<>(new RbmRecipe(),
                new Start("waves", Settings.parse(RbmParameters.TABLE,
                        "hidden=8&batch=10&negative-phase=cd&weight-decay=off&rate=0.01&" + settings), false),
                services),
                services.pictures(), new RbmReading());
        backstage.settle(model);
        return model;
    }

    @Test
    void standardisedImagesAreShownAsTheyCame() {
        Content.Rows pairs = Shown.of(open("units=gaussian:1.0&preprocess=standard")).rows("pairs");
        assertThat(pairs.shading()).isEqualTo(Shading.UNIT);
        float[] originals = waves("waves").train().examples().data;
        float[] shown = pairs.images().tiles().values();
        for (int i = 0; i < pairs.images().images() * SHAPE.pixels(); i++) {
            assertThat(shown[i]).isCloseTo(originals[i], within(1e-5f));
        }
    }

    @Test
    void whitenedImagesAreSignedAndNoWildOneGreysTheOthers() {
        RoomModel<RbmRates, RbmSnapshot> model = open("units=gaussian:1.0&preprocess=olshausen&patch=8&patches=1000");
        Content.Rows pairs = Shown.of(model).rows("pairs");
        assertThat(pairs.shading()).isEqualTo(Shading.SHARED);
        assertThat(Shown.of(model).filters("filters").tiles().width()).isEqualTo(8);
        float[] x = snapshot(model).data();
        double squares = 0;
        for (float each : x) {
            squares += each * each;
        }
        double most = 3 * Math.sqrt(squares / x.length);
        for (int i = 0; i < x.length; i++) {
            assertThat(pairs.images().tiles().values()[i])
                    .isCloseTo((float) Math.clamp(x[i], -most, most), within(1e-4f));
        }
        float least = 0;
        for (float each : x) {
            least = Math.min(least, each);
        }
        assertThat(least).as("what the model sees lies about 0").isNegative();
    }

    @Test
    void theInspectorAsksAboutWhatTheModelSees() {
        RoomModel<RbmRates, RbmSnapshot> model = open("units=gaussian:1.0&preprocess=standard");
        model.session().epoch();
        backstage.settle(model);
        RbmSnapshot snapshot = snapshot(model);
        RbmUnitFacts unit = RbmUnitFacts.of(snapshot, SHAPE, 5, 3, true);
        model.viewing().choose("unit", 5);
        model.viewing().choose("image", 3);
        backstage.settle(model);
        assertThat(Shown.of(model).content("unit", Content.Unit.class).reading().result())
                .isEqualTo(unit.reading().result());
        Splits data = waves("waves");
        R032Store x = Whitening.STANDARD.of(data.train(), backstage.workers()).apply(data.train().examples(),
                backstage.workers());
        double input = snapshot.a()[5];
        for (int i = 0; i < SHAPE.pixels(); i++) {
            input += snapshot.weights()[5 * SHAPE.pixels() + i] * x.data[3 * SHAPE.pixels() + i];
        }
        assertThat(unit.input()).isCloseTo(input, within(1e-3));
        assertThat(unit.probability()).isCloseTo(1 / (1 + Math.exp(-input)), within(1e-3));
        assertThat(unit.signed()).isTrue();
    }

    @Test
    void aLearnedSigmaFallsAndItsBoundsAreTold() {
        RoomModel<RbmRates, RbmSnapshot> model = open("units=gaussian:learned&preprocess=standard&rate=0.05");
        assertThat(sigmaFacts(model)).isEqualTo(" · σ 1.00 to 1.00");
        for (int i = 0; i < 60; i++) {
            model.session().epoch();
            backstage.settle(model);
        }
        float[] sigma = snapshot(model).sigma();
        for (float each : sigma) {
            assertThat(each).as("the wave is explained by hidden units").isBetween(0.1f, 0.95f);
        }
        assertThat(sigmaFacts(model)).startsWith(" · σ 0.").doesNotContain("1.00");
        assertThat(sigmaFacts(open("units=gaussian:0.5"))).isEmpty();
    }

    @Test
    void realPixelsHaveNoPseudoLikelihood() {
        RoomModel<RbmRates, RbmSnapshot> model = open("units=gaussian:learned&preprocess=standard");
        model.session().runsProperty().get().orElseThrow().training().measure();
        backstage.settle(model);
        assertThat(Shown.of(model).curves("learning")).extracting(Curve::name)
                .containsExactly("reconstruction error", "mean σ");
        model.viewing().press(RbmReading.CURVES.id(), "energy");
        backstage.settle(model);
        assertThat(Shown.of(model).curves("learning")).extracting(Curve::name).containsExactly("training");
    }

    @Test
    void binaryUnitsOnRealNumbersAreRefusedInOneLineThatSaysWhatWouldDo() {
        RoomServices services = backstage.services(RealUnitsTest::belowZero);
        var model = new RoomModel<>(new Session<>(new RbmRecipe(),
                new Start("below zero", Settings.parse(RbmParameters.TABLE, "hidden=4"), false),
                services),
                services.pictures(), new RbmReading());
        backstage.settle(model);
        assertThat(model.session().activityProperty().get()).isEqualTo(Activity.FAILED);
        assertThat(model.session().troubleProperty().get()).contains("real visible units")
                .doesNotContain("\n");
        Settings real = RbmParameters.greys(model.session().settingsProperty().get());
        model.session().settingsProperty().set(real);
        model.session().reset();
        backstage.settle(model);
        assertThat(model.session().activityProperty().get()).isEqualTo(Activity.PAUSED);
        assertThat(Shown.of(model).rows("pairs").shading()).isEqualTo(Shading.SHARED);
    }

    private static Splits belowZero(String name) {
        R032Store v = R032Store.wrap(waves(name).train().examples().data, SHAPE.pixels());
        for (int i = 0; i < v.data.length; i++) {
            v.data[i] -= 0.5f;
        }
        return Splits.of(DataSet.of(name, ValueKind.REAL, SHAPE, v));
    }

    private static RbmSnapshot snapshot(RoomModel<RbmRates, RbmSnapshot> model) {
        return model.session().progressProperty().get().orElseThrow().snapshot();
    }

    private static String sigmaFacts(RoomModel<RbmRates, RbmSnapshot> model) {
        return Shown.of(model).facts("pairs").substring("and one-step reconstructions".length());
    }
}
