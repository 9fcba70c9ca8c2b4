package reverie.app.room.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.panel.Content;
import reverie.app.panel.ImageRows;
import reverie.app.recipe.autoencoder.AutoencoderParameters;
import reverie.app.recipe.autoencoder.AutoencoderRecipe;
import reverie.app.room.Activity;
import reverie.app.room.Backstage;
import reverie.app.room.RoomModel;
import reverie.app.room.Session;
import reverie.app.room.Shown;
import reverie.app.room.Start;
import reverie.app.room.TinyDigits;
import reverie.app.settings.Settings;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSnapshot;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.network.Activation;
import reverie.model.projection.Pca;
import reverie.viz.chart.Curve;
import reverie.viz.tiles.Tiles;

/** A real autoencoder on tiny data, without the toolkit and without threads. */
class AutoencoderRoomTest {

    private static final String LINEAR = "activation=linear&loss=squared-error&hidden=4&batch=16&rate=0.02";

    private final Backstage backstage = new Backstage();

    @AfterEach
    void close() {
        backstage.close();
    }

    @Test
    void theFirstPictureNeitherLearnsNorWaitsForPca() {
        RoomModel<AutoencoderRates, AutoencoderSnapshot> model = open("hidden=6");
        backstage.settleButAside(model);
        Content.Rows rows = Shown.of(model).rows("rows");
        assertThat(filters(model).count()).isEqualTo(6);
        assertThat(rows.images().versions()).isEqualTo(3);
        assertThat(rows.names()).containsExactly("data", "autoencoder", "PCA, not yet");
        assertThat(byPca(model)).as("PCA's row").containsOnly(0.38f, 0.62f);
        assertThat(model.session().activityProperty().get()).isEqualTo(Activity.PAUSED);
        settle(model);
        assertThat(Shown.of(model).rows("rows").names()).endsWith("PCA");
        assertThat(byPca(model)).as("PCA's row, once it is known").doesNotContain(0.38f, 0.62f);
    }

    @Test
    void aStepChangesTheFilters() {
        RoomModel<AutoencoderRates, AutoencoderSnapshot> model = open("hidden=6");
        settle(model);
        float[] before = filters(model).values().clone();
        model.session().step();
        settle(model);
        assertThat(filters(model).values()).isNotEqualTo(before);
    }

    @Test
    void aLinearOneFindsPcasSubspace() {
        RoomModel<AutoencoderRates, AutoencoderSnapshot> model = open(LINEAR);
        settle(model);
        double first = angle(model).y()[0];
        backstage.learn(model, 300);
        Curve angle = angle(model);
        assertThat(first).isGreaterThan(45);
        assertThat(angle.y()[angle.size() - 1]).isLessThan(5);
        assertThat(angle.x()[angle.size() - 1]).as("the angle of the picture that is shown").isEqualTo(300);
    }

    @Test
    void othersHaveNoAngle() {
        RoomModel<AutoencoderRates, AutoencoderSnapshot> model = open("hidden=6");
        settle(model);
        assertThat(besidePca(model)).extracting(Curve::name).doesNotContain("largest angle, °");
        model = open("activation=linear&loss=squared-error&hidden=16");
        settle(model);
        assertThat(besidePca(model)).as("as many units as pixels").extracting(Curve::name)
                .doesNotContain("largest angle, °");
    }

    @Test
    void anotherRunIsComparedWithItsOwnPca() {
        RoomModel<AutoencoderRates, AutoencoderSnapshot> model = open(LINEAR);
        settle(model);
        var session = model.session();
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
        assertThat(byPca(model)).containsExactly(Arrays.copyOfRange(rows, drawn.length, rows.length),
                within(1e-4f));
        assertThat(angle(model).size()).isLessThanOrEqualTo(3);
    }

    @Test
    void theInspectorAppliesTheFormula() {
        RoomModel<AutoencoderRates, AutoencoderSnapshot> model = open("hidden=6&activation=tanh");
        settle(model);
        model.viewing().choose("unit", 3);
        model.viewing().point("image", 2);
        settle(model);
        AutoencoderUnitFacts unit = AutoencoderUnitFacts.of(
                model.session().progressProperty().get().orElseThrow().snapshot(), TinyDigits.bars("").train(), 3, 2,
                Activation.TANH);
        assertThat(Shown.of(model).panel("unit").title()).isEqualTo("Unit 3");
        assertThat(Shown.of(model).content("unit", Content.Unit.class).reading().result())
                .isEqualTo(unit.reading().result());
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

    private RoomModel<AutoencoderRates, AutoencoderSnapshot> open(String settings) {
        var services = backstage
                .services(name -> name.equals("bars") ? TinyDigits.bars(name) : strongAndWeakDirections(name));
        return new RoomModel<>(new Session<>(new AutoencoderRecipe(),
                new Start(settings.startsWith("activation=linear") ? "directions" : "bars",
                        Settings.parse(AutoencoderParameters.TABLE, settings), false),
                services), services.pictures(),
                news -> new AutoencoderReading(services.aside(), news));
    }

    private static Tiles filters(RoomModel<AutoencoderRates, AutoencoderSnapshot> model) {
        return Shown.of(model).filters("filters").tiles();
    }

    private static float[] byPca(RoomModel<AutoencoderRates, AutoencoderSnapshot> model) {
        float[] all = Shown.of(model).rows("rows").images().tiles().values();
        return Arrays.copyOfRange(all, 2 * all.length / 3, all.length);
    }

    private List<Curve> besidePca(RoomModel<AutoencoderRates, AutoencoderSnapshot> model) {
        model.viewing().press("curves", "pca");
        settle(model);
        return Shown.of(model).curves("learning");
    }

    private Curve angle(RoomModel<AutoencoderRates, AutoencoderSnapshot> model) {
        return Shown.of(model).curves("learning").stream().filter(curve -> curve.name().startsWith("largest angle"))
                .findFirst().orElseThrow();
    }

    private void settle(RoomModel<AutoencoderRates, AutoencoderSnapshot> model) {
        backstage.settle(model);
    }
}
