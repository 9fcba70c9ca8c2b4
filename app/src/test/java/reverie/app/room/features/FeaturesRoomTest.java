package reverie.app.room.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reverie.viz.tiles.Tiles;
import reverie.app.room.Shown;
import reverie.app.room.RoomModel;
import reverie.app.panel.ViewState;
import reverie.app.panel.Content;
import reverie.app.room.Activity;
import reverie.app.room.Backstage;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.app.room.TinyDigits;
import reverie.app.settings.Settings;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.evaluate.LabelledSplits;
import reverie.model.evaluate.LinearProbe;
import reverie.model.evaluate.ProbeScores;
import reverie.model.features.FeatureKind;
import reverie.model.features.FeatureRates;
import reverie.model.features.FeatureSnapshot;
import reverie.viz.chart.Curve;
import reverie.viz.chart.Score;

/** Real models on tiny data, without the toolkit and without threads. */
class FeaturesRoomTest {

    private final Backstage backstage = new Backstage();
    private Optional<LiveProbe> probe = Optional.empty();

    @AfterEach
    void close() {
        backstage.close();
    }

    /** Bars, of which one wants to know whether they lie or stand. */
    private static Splits bars(String name) {
        Splits bars = TinyDigits.bars(name);
        return new Splits(labelled(bars.train()), bars.test().map(FeaturesRoomTest::labelled));
    }

    private static DataSet labelled(DataSet set) {
        int[] labels = new int[set.size()];
        for (int n = 0; n < labels.length; n++) {
            labels[n] = n % 2;
        }
        return set.withLabels(new Labels(labels, List.of("lies", "stands")));
    }

    private RoomModel<FeatureRates, FeatureSnapshot> open(String data, String settings) {
        var services = backstage.services(name -> name.equals("bars") ? bars(name) : TinyDigits.bars(name));
        return new RoomModel<>(
                new Session<>(new FeaturesRecipe(),
                        new Start(data, Settings.parse(FeaturesParameters.TABLE, settings), false), services),
                services.pictures(), news -> new FeaturesReading(probe(services.aside(), news)));
    }

    private LiveProbe probe(Executor aside, Runnable news) {
        probe = Optional.of(new LiveProbe(aside, news));
        return probe.get();
    }

    /** What is known of the newest picture's run. */
    private LiveProbe.Known known(RoomModel<FeatureRates, FeatureSnapshot> model) {
        return probe.orElseThrow().of(model.session().runProperty().get().orElseThrow(),
                model.session().progressProperty().get().orElseThrow());
    }

    private static List<Score> scores(RoomModel<FeatureRates, FeatureSnapshot> model) {
        return Shown.of(model).content("table", Content.Scores.class).scores();
    }

    private static Tiles tiles(RoomModel<FeatureRates, FeatureSnapshot> model, FeatureKind kind) {
        return Shown.of(model).filters("filters-" + kind.id()).tiles();
    }

    private static Session<FeatureRates, FeatureSnapshot> session(RoomModel<FeatureRates, FeatureSnapshot> model) {
        return model.session();
    }

    @Test
    void theFirstPictureWaitsForNoProbe() {
        RoomModel<FeatureRates, FeatureSnapshot> model = open("bars", "features=6&batch=16");
        settle(model, false);
        assertThat(Shown.of(model).waits("filters-pca")).isTrue();
        assertThat(tiles(model, FeatureKind.K_MEANS).values()).contains(1);
        assertThat(scores(model)).extracting(Score::share).containsOnly(Double.NaN);
        settle(model, true);
        assertThat(tiles(model, FeatureKind.PCA).values()).contains(
                known(model).pca().orElseThrow().pca().components().data);
        assertThat(scores(model)).extracting(Score::name).containsExactly("Pixels", "PCA", "k-means",
                "Sparse coding", "RBM");
        assertThat(scores(model)).noneMatch(score -> Double.isNaN(score.share()));
        assertThat(Shown.of(model).content("table", Content.Scores.class).note())
                .isEqualTo("Probe on 64 training and 64 test images");
    }

    @Test
    void onceItPausesEveryAccuracyIsThatOfTheFeaturesThatAreShown() {
        RoomModel<FeatureRates, FeatureSnapshot> model = open("bars", "features=6&batch=16&rate=0.3");
        settle(model, true);
        for (int i = 0; i < 20; i++) {
            session(model).epoch();
            settle(model, true);
        }
        FeatureSnapshot snapshot = session(model).progressProperty().get().orElseThrow().snapshot();
        List<Curve> accuracies = Shown.of(model).curves("learning");
        for (FeatureKind kind : FeatureKind.values()) {
            double expected = ProbeScores.of(
                    snapshot.encoder(kind, () -> known(model).pca().orElseThrow().pca()),
                    LabelledSplits.of(bars("bars")), new LinearProbe.Settings(0.01, 1e-4), backstage.workers())
                    .testAccuracy();
            assertThat(scores(model).get(kind.ordinal()).share()).as(kind.id()).isEqualTo(expected);
            Curve curve = accuracies.get(kind.ordinal());
            assertThat(curve.y()[curve.size() - 1]).isCloseTo(100 * expected, within(1e-9));
            assertThat(curve.x()[curve.size() - 1]).as("the epoch of the picture").isEqualTo(20);
            // At epochs 0 to 8, 10, 12, 14, 16 and where it stands still.
            assertThat(curve.size()).isEqualTo(kind.isLearned() ? 14 : 2);
        }
        model.viewing().press(FeaturesReading.ERRORS.id(), "error");
        settle(model, true);
        assertThat(Shown.of(model).curves("learning")).extracting(Curve::name)
                .containsExactlyElementsOf(accuracies.stream().map(Curve::name).toList());
    }

    @Test
    void aStepMovesTheAtomsAndTheWeightsAndAnEpochTheCentresToo() {
        RoomModel<FeatureRates, FeatureSnapshot> model = open("bars", "features=6&batch=16");
        settle(model, true);
        float[] weights = values(model, FeatureKind.RBM);
        float[] centres = values(model, FeatureKind.K_MEANS);
        float[] components = values(model, FeatureKind.PCA);
        session(model).step();
        settle(model, true);
        assertThat(values(model, FeatureKind.RBM)).isNotEqualTo(weights);
        assertThat(values(model, FeatureKind.K_MEANS)).isEqualTo(centres);
        session(model).epoch();
        settle(model, true);
        assertThat(values(model, FeatureKind.K_MEANS)).isNotEqualTo(centres);
        assertThat(values(model, FeatureKind.PCA)).isEqualTo(components);
    }

    private static float[] values(RoomModel<FeatureRates, FeatureSnapshot> model, FeatureKind kind) {
        return tiles(model, kind).values().clone();
    }

    @Test
    void anotherRunIsAskedAnew() {
        RoomModel<FeatureRates, FeatureSnapshot> model = open("bars", "features=6&batch=16");
        settle(model, true);
        session(model).epoch();
        settle(model, true);
        session(model).settingsProperty()
                .set(session(model).settingsProperty().get().with(FeaturesParameters.FEATURES, 4));
        session(model).reset();
        settle(model, false);
        assertThat(scores(model)).extracting(Score::share).containsOnly(Double.NaN);
        settle(model, true);
        assertThat(known(model).pca().orElseThrow().pca().components().getColDim()).isEqualTo(4);
        assertThat(Shown.of(model).curves("learning")).allSatisfy(curve -> assertThat(curve.x()).containsOnly(0));
    }

    @Test
    void aFeatureThatIsLookedAtTellsItsNumbers() {
        RoomModel<FeatureRates, FeatureSnapshot> model = open("bars", "features=6&batch=16");
        settle(model, true);
        session(model).epoch();
        settle(model, true);
        assertThat(facts(model, FeatureKind.PCA, ViewState.NONE)).isEqualTo("6 components");
        assertThat(facts(model, FeatureKind.PCA, 0)).matches("component 0 · variance \\d\\.\\d\\d");
        assertThat(facts(model, FeatureKind.K_MEANS, 2)).matches("centre 2 · \\d+(\\.\\d)? %");
        assertThat(facts(model, FeatureKind.SPARSE_CODING, 5)).matches("atom 5 · \\d+(\\.\\d)? %");
        assertThat(facts(model, FeatureKind.RBM, 1)).matches("unit 1 · \\d+(\\.\\d)? % on · bias −?\\d+\\.\\d");
    }

    private String facts(RoomModel<FeatureRates, FeatureSnapshot> model, FeatureKind kind, int feature) {
        model.viewing().point(kind.id(), feature);
        settle(model, true);
        return Shown.of(model).facts("filters-" + kind.id());
    }

    @Test
    void dataWithoutLabelsAreRefusedWithAReason() {
        RoomModel<FeatureRates, FeatureSnapshot> model = open("bars without labels", "features=6");
        settle(model, true);
        assertThat(session(model).activityProperty().get()).isEqualTo(Activity.FAILED);
        assertThat(session(model).troubleProperty().get())
                .isEqualTo("bars without labels: no labels, expected one for each example");
        assertThat(model.pictureProperty().get()).isEqualTo(Optional.empty());
    }

    /** Lets the background finish, with or without what is worked out aside, and shows what came of it. */
    private void settle(RoomModel<FeatureRates, FeatureSnapshot> model, boolean withAside) {
        if (withAside) {
            backstage.settle(model);
        } else {
            backstage.settleButAside(model);
        }
    }
}
