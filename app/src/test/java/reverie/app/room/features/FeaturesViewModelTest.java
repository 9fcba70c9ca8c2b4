package reverie.app.room.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reverie.app.room.Activity;
import reverie.app.room.Backstage;
import reverie.app.room.Focus;
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
class FeaturesViewModelTest {

    private final Backstage backstage = new Backstage();

    @AfterEach
    void close() {
        backstage.close();
    }

    /** Bars, of which one wants to know whether they lie or stand. */
    private static Splits bars(String name) {
        Splits bars = TinyDigits.bars(name);
        return new Splits(labelled(bars.train()), bars.test().map(FeaturesViewModelTest::labelled));
    }

    private static DataSet labelled(DataSet set) {
        int[] labels = new int[set.size()];
        for (int n = 0; n < labels.length; n++) {
            labels[n] = n % 2;
        }
        return set.withLabels(new Labels(labels, List.of("lies", "stands")));
    }

    private FeaturesViewModel open(String data, String settings) {
        var services = backstage.services(name -> name.equals("bars") ? bars(name) : TinyDigits.bars(name));
        return new FeaturesViewModel(
                new Session<>(new FeaturesRecipe(),
                        new Start(data, Settings.parse(FeaturesParameters.TABLE, settings), false), services),
                services);
    }

    private static FeaturesPicture picture(FeaturesViewModel model) {
        return model.pipeline().pictureProperty().get().orElseThrow();
    }

    private static Session<FeatureRates, FeatureSnapshot> session(FeaturesViewModel model) {
        return model.pipeline().session();
    }

    @Test
    void theFirstPictureWaitsForNoProbe() {
        FeaturesViewModel model = open("bars", "features=6&batch=16");
        settle(model, false);
        assertThat(picture(model).of(FeatureKind.PCA).tiles().count()).isEqualTo(6);
        assertThat(picture(model).of(FeatureKind.PCA).tiles().values()).as("not known yet").containsOnly(0);
        assertThat(picture(model).of(FeatureKind.K_MEANS).tiles().values()).contains(1);
        assertThat(picture(model).scores()).extracting(Score::share).containsOnly(Double.NaN);
        settle(model, true);
        assertThat(picture(model).of(FeatureKind.PCA).tiles().values()).contains(
                picture(model).known().pca().orElseThrow().pca().components().data);
        assertThat(picture(model).scores()).extracting(Score::name).containsExactly("Pixels", "PCA", "k-means",
                "Sparse coding", "RBM");
        assertThat(picture(model).scores()).noneMatch(score -> Double.isNaN(score.share()));
        assertThat(picture(model).facts()).isEqualTo("Probe on 64 training and 64 test images");
    }

    @Test
    void onceItPausesEveryAccuracyIsThatOfTheFeaturesThatAreShown() {
        FeaturesViewModel model = open("bars", "features=6&batch=16&rate=0.3");
        settle(model, true);
        for (int i = 0; i < 20; i++) {
            session(model).epoch();
            settle(model, true);
        }
        FeaturesPicture picture = picture(model);
        for (FeatureKind kind : FeatureKind.values()) {
            double expected = ProbeScores.of(
                    picture.snapshot().encoder(kind, () -> picture.known().pca().orElseThrow().pca()),
                    LabelledSplits.of(bars("bars")), new LinearProbe.Settings(0.01, 1e-4), backstage.workers())
                    .testAccuracy();
            assertThat(picture.scores().get(kind.ordinal()).share()).as(kind.id()).isEqualTo(expected);
            Curve curve = picture.accuracy().get(kind.ordinal());
            assertThat(curve.y()[curve.size() - 1]).isCloseTo(100 * expected, within(1e-9));
            assertThat(curve.x()[curve.size() - 1]).as("the epoch of the picture").isEqualTo(20);
            assertThat(curve.size()).isEqualTo(kind.isLearned() ? 21 : 2);
        }
        assertThat(picture.error()).extracting(Curve::name)
                .containsExactlyElementsOf(picture.accuracy().stream().map(Curve::name).toList());
    }

    @Test
    void aStepMovesTheAtomsAndTheWeightsAndAnEpochTheCentresToo() {
        FeaturesViewModel model = open("bars", "features=6&batch=16");
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

    private static float[] values(FeaturesViewModel model, FeatureKind kind) {
        return picture(model).of(kind).tiles().values().clone();
    }

    @Test
    void anotherRunIsAskedAnew() {
        FeaturesViewModel model = open("bars", "features=6&batch=16");
        settle(model, true);
        session(model).epoch();
        settle(model, true);
        session(model).settingsProperty()
                .set(session(model).settingsProperty().get().with(FeaturesParameters.FEATURES, 4));
        session(model).reset();
        settle(model, false);
        assertThat(picture(model).scores()).extracting(Score::share).containsOnly(Double.NaN);
        settle(model, true);
        assertThat(picture(model).known().pca().orElseThrow().pca().components().getColDim()).isEqualTo(4);
        assertThat(picture(model).accuracy()).allSatisfy(curve -> assertThat(curve.x()).containsOnly(0));
    }

    @Test
    void aFeatureThatIsLookedAtTellsItsNumbers() {
        FeaturesViewModel model = open("bars", "features=6&batch=16");
        settle(model, true);
        session(model).epoch();
        settle(model, true);
        FeaturesPicture picture = picture(model);
        assertThat(picture.facts(FeatureKind.PCA, Focus.NONE)).isEqualTo("6 components");
        assertThat(picture.facts(FeatureKind.PCA, 0)).matches("component 0 · variance \\d\\.\\d\\d");
        assertThat(picture.facts(FeatureKind.K_MEANS, 2)).matches("centre 2 · \\d+(\\.\\d)? %");
        assertThat(picture.facts(FeatureKind.SPARSE_CODING, 5)).matches("atom 5 · \\d+(\\.\\d)? %");
        assertThat(picture.facts(FeatureKind.RBM, 1)).matches("unit 1 · \\d+(\\.\\d)? % on · bias −?\\d+\\.\\d");
    }

    @Test
    void dataWithoutLabelsAreRefusedWithAReason() {
        FeaturesViewModel model = open("bars without labels", "features=6");
        settle(model, true);
        assertThat(session(model).activityProperty().get()).isEqualTo(Activity.FAILED);
        assertThat(session(model).troubleProperty().get())
                .isEqualTo("bars without labels: no labels, expected one for each example");
        assertThat(model.pipeline().pictureProperty().get()).isEqualTo(Optional.empty());
    }

    /** Lets the background finish, with or without what is worked out aside, and shows what came of it. */
    private void settle(FeaturesViewModel model, boolean withAside) {
        if (withAside) {
            backstage.settle(model.pipeline());
        } else {
            backstage.settleButAside(model.pipeline());
        }
    }
}
