package reverie.app.room.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.room.Activity;
import reverie.app.room.Backstage;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.app.room.TinyDigits;
import reverie.app.panel.ImageRows;
import reverie.app.settings.Settings;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.projection.Pca;
import reverie.viz.chart.Curve;

/** A real autoencoder on tiny data, without the toolkit and without threads. */
class AutoencoderViewModelTest {

    private static final String LINEAR = "activation=linear&loss=squared-error&hidden=4&batch=16&rate=0.02";

    private final Backstage backstage = new Backstage();

    @AfterEach
    void close() {
        backstage.close();
    }

    @Test
    void theFirstPictureNeitherLearnsNorWaitsForPca() {
        AutoencoderViewModel model = open("hidden=6");
        backstage.settleButAside(model.pipeline());
        AutoencoderPicture picture = picture(model);
        assertThat(picture.filters().count()).isEqualTo(6);
        assertThat(picture.rows().versions()).isEqualTo(3);
        assertThat(byPca(picture)).as("PCA's row").containsOnly(0);
        assertThat(model.pipeline().session().activityProperty().get()).isEqualTo(Activity.PAUSED);
        settle(model);
        assertThat(byPca(picture(model))).as("PCA's row, once it is known")
                .isNotEqualTo(new float[byPca(picture).length]);
    }

    @Test
    void aStepChangesTheFilters() {
        AutoencoderViewModel model = open("hidden=6");
        settle(model);
        float[] before = picture(model).filters().values().clone();
        model.pipeline().session().step();
        settle(model);
        assertThat(picture(model).filters().values()).isNotEqualTo(before);
    }

    @Test
    void aLinearOneFindsPcasSubspace() {
        AutoencoderViewModel model = open(LINEAR);
        settle(model);
        double first = angle(model).y()[0];
        backstage.learn(model.pipeline(), 300);
        Curve angle = angle(model);
        assertThat(first).isGreaterThan(45);
        assertThat(angle.y()[angle.size() - 1]).isLessThan(5);
        assertThat(angle.x()[angle.size() - 1]).as("the angle of the picture that is shown").isEqualTo(300);
    }

    @Test
    void othersHaveNoAngle() {
        AutoencoderViewModel model = open("hidden=6");
        settle(model);
        assertThat(picture(model).besidePca()).extracting(Curve::name).doesNotContain("largest angle, °");
        model = open("activation=linear&loss=squared-error&hidden=16");
        settle(model);
        assertThat(picture(model).besidePca()).as("as many units as pixels").extracting(Curve::name)
                .doesNotContain("largest angle, °");
    }

    @Test
    void anotherRunIsComparedWithItsOwnPca() {
        AutoencoderViewModel model = open(LINEAR);
        settle(model);
        var session = model.pipeline().session();
        session.settingsProperty().set(session.settingsProperty().get().with(AutoencoderParameters.HIDDEN, 6));
        session.reset();
        settle(model);
        session.epoch();
        settle(model);
        DataSet data = strongAndWeakDirections("").train();
        Pca pca = Pca.of(data, 6, backstage.workers());
        R032Store shown = data.head(12).examples();
        float[] drawn = pca.decode(pca.encode(shown, backstage.workers()), backstage.workers()).data;
        float[] rows = ImageRows.of(List.of(shown.data, drawn), 4, 4, 12).tamed().tiles().values();
        assertThat(byPca(picture(model))).containsExactly(Arrays.copyOfRange(rows, drawn.length, rows.length),
                within(1e-4f));
        assertThat(angle(model).size()).isLessThanOrEqualTo(3);
    }

    @Test
    void theInspectorAppliesTheFormula() {
        AutoencoderViewModel model = open("hidden=6&activation=tanh");
        settle(model);
        model.inspection().unitFocus().chosenProperty().set(3);
        model.inspection().imageFocus().pointedProperty().set(2);
        AutoencoderUnitFacts unit = model.inspection().unitProperty().get().orElseThrow();
        assertThat(List.of(unit.unit(), unit.image())).containsExactly(3, 2);
        double input = unit.bias();
        for (int i = 0; i < 16; i++) {
            input += unit.filter().values()[i] * unit.picture().values()[i];
        }
        assertThat(unit.input()).isCloseTo(input, within(1e-6));
        assertThat(unit.value()).isCloseTo(Math.tanh(input), within(1e-9));
        assertThat(unit.reading().result()).startsWith("= tanh(").contains(") = ");
    }

    /** Sixteen values of which the first few vary by far the most, so that PCA's subspaces are well defined. */
    private static Splits strongAndWeakDirections(String name) {
        var random = new SplittableRandom(3);
        R032Store x = R032Store.FACTORY.make(16, 200);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) (Math.pow(0.6, i % 16) * random.nextGaussian());
        }
        return Splits.of(DataSet.of(name, ValueKind.REAL, new ImageShape(4, 4), x));
    }

    private AutoencoderViewModel open(String settings) {
        var services = backstage
                .services(name -> name.equals("bars") ? TinyDigits.bars(name) : strongAndWeakDirections(name));
        return new AutoencoderViewModel(new Session<>(new AutoencoderRecipe(),
                new Start(settings.startsWith("activation=linear") ? "directions" : "bars",
                        Settings.parse(AutoencoderParameters.TABLE, settings), false),
                services), services);
    }

    private static AutoencoderPicture picture(AutoencoderViewModel model) {
        return model.pipeline().pictureProperty().get().orElseThrow();
    }

    private static float[] byPca(AutoencoderPicture picture) {
        float[] all = picture.rows().tiles().values();
        return Arrays.copyOfRange(all, 2 * all.length / 3, all.length);
    }

    private static Curve angle(AutoencoderViewModel model) {
        return picture(model).loss().stream().filter(curve -> curve.name().startsWith("largest angle")).findFirst()
                .orElseThrow();
    }

    private void settle(AutoencoderViewModel model) {
        backstage.settle(model.pipeline());
    }
}
