package reverie.app.room.rbm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.room.Activity;
import reverie.app.room.Backstage;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.app.settings.Settings;
import reverie.model.rbm.RbmSnapshot;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.projection.Whitening;
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

    private RbmViewModel open(String settings) {
        RoomServices services = backstage.services(RealUnitsTest::waves);
        var model = new RbmViewModel(new Session<>(new RbmRecipe(),
                new Start("waves", Settings.parse(RbmParameters.TABLE,
                        "hidden=8&batch=10&negative-phase=cd&weight-decay=off&rate=0.01&" + settings), false),
                services),
                services.pictures());
        backstage.settle(model.pipeline());
        return model;
    }

    @Test
    void standardisedImagesAreShownAsTheyCame() {
        RbmPicture picture = picture(open("units=gaussian:1.0&preprocess=standard"));
        assertThat(picture.shading()).isEqualTo(Shading.UNIT);
        float[] originals = waves("waves").train().examples().data;
        float[] shown = picture.pairs().tiles().values();
        for (int i = 0; i < picture.pairs().images() * SHAPE.pixels(); i++) {
            assertThat(shown[i]).isCloseTo(originals[i], within(1e-5f));
        }
    }

    @Test
    void whitenedImagesAreSignedAndNoWildOneGreysTheOthers() {
        RbmViewModel model = open("units=gaussian:1.0&preprocess=olshausen&patch=8&patches=1000");
        RbmPicture picture = picture(model);
        assertThat(picture.shading()).isEqualTo(Shading.SHARED);
        assertThat(picture.filters().width()).isEqualTo(8);
        float[] x = picture.snapshot().data();
        double squares = 0;
        for (float each : x) {
            squares += each * each;
        }
        double most = 3 * Math.sqrt(squares / x.length);
        for (int i = 0; i < x.length; i++) {
            assertThat(picture.pairs().tiles().values()[i])
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
        RbmViewModel model = open("units=gaussian:1.0&preprocess=standard");
        model.pipeline().session().epoch();
        backstage.settle(model.pipeline());
        model.inspection().unitFocus().chosenProperty().set(5);
        model.inspection().imageFocus().chosenProperty().set(3);
        RbmUnitFacts unit = model.inspection().unitProperty().get().orElseThrow();
        RbmSnapshot snapshot = picture(model).snapshot();
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
        RbmViewModel model = open("units=gaussian:learned&preprocess=standard&rate=0.05");
        assertThat(picture(model).sigmaFacts()).isEqualTo(" · σ 1.00 to 1.00");
        for (int i = 0; i < 60; i++) {
            model.pipeline().session().epoch();
            backstage.settle(model.pipeline());
        }
        float[] sigma = picture(model).snapshot().sigma();
        for (float each : sigma) {
            assertThat(each).as("the wave is explained by hidden units").isBetween(0.1f, 0.95f);
        }
        assertThat(picture(model).sigmaFacts()).startsWith(" · σ 0.").doesNotContain("1.00");
        assertThat(picture(open("units=gaussian:0.5")).sigmaFacts()).isEmpty();
    }

    @Test
    void realPixelsHaveNoPseudoLikelihood() {
        RbmViewModel model = open("units=gaussian:learned&preprocess=standard");
        model.pipeline().session().runProperty().get().orElseThrow().training().measure();
        backstage.settle(model.pipeline());
        assertThat(picture(model).learning()).extracting(Curve::name).containsExactly("reconstruction error", "mean σ");
        assertThat(picture(model).energy()).extracting(Curve::name).containsExactly("training");
    }

    @Test
    void binaryUnitsOnRealNumbersAreRefusedInOneLineThatSaysWhatWouldDo() {
        RoomServices services = backstage.services(RealUnitsTest::belowZero);
        var model = new RbmViewModel(new Session<>(new RbmRecipe(),
                new Start("below zero", Settings.parse(RbmParameters.TABLE, "hidden=4"), false),
                services),
                services.pictures());
        backstage.settle(model.pipeline());
        assertThat(model.pipeline().session().activityProperty().get()).isEqualTo(Activity.FAILED);
        assertThat(model.pipeline().session().troubleProperty().get()).contains("real visible units")
                .doesNotContain("\n");
        Settings real = RbmParameters.greys(model.pipeline().session().settingsProperty().get());
        model.pipeline().session().settingsProperty().set(real);
        model.pipeline().session().reset();
        backstage.settle(model.pipeline());
        assertThat(model.pipeline().session().activityProperty().get()).isEqualTo(Activity.PAUSED);
        assertThat(picture(model).shading()).isEqualTo(Shading.SHARED);
    }

    private static Splits belowZero(String name) {
        R032Store v = R032Store.wrap(waves(name).train().examples().data, SHAPE.pixels());
        for (int i = 0; i < v.data.length; i++) {
            v.data[i] -= 0.5f;
        }
        return Splits.of(DataSet.of(name, ValueKind.REAL, SHAPE, v));
    }

    private static RbmPicture picture(RbmViewModel model) {
        return model.pipeline().pictureProperty().get().orElseThrow();
    }
}
