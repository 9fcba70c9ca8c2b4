package reverie.app.room.denoising;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.data.DataLibrary;
import reverie.app.data.DrawnPictures;
import reverie.app.room.Activity;
import reverie.app.room.Backstage;
import reverie.app.room.RoomServices;
import reverie.app.room.Run;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.app.room.denoising.DenoisingPicture.Model;
import reverie.model.autoencoder.LockstepRates;
import reverie.model.autoencoder.LockstepSnapshot;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.evaluate.GaborFit;
import reverie.viz.chart.Curve;

/** Patches of photographs in the denoising room, without the toolkit and without threads. */
class DenoisingPhotographsTest {

    private static final ImageShape PATCH = new ImageShape(12, 12);
    private static final String FEW = "hidden=16&patches=1000";

    private final Backstage backstage = new Backstage();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        backstage.close();
    }

    @Test
    void everyLevelIsNamedInStandardDeviationsAndCountedAside() {
        DenoisingViewModel model = open("natural-images", FEW);
        backstage.settleButAside(model.pipeline());
        assertThat(picture(model).models()).extracting(Model::title).containsExactly("No noise", "Noise of σ 0.50",
                "Noise of σ 1.00");
        assertThat(picture(model).models()).as("nobody waits for it").extracting(Model::facts).containsOnly("");
        assertThat(picture(model).models().getFirst().filters().width()).isEqualTo(12);
        backstage.settle(model.pipeline());
        backstage.learn(model.pipeline(), 3);
        assertThat(picture(model).models()).allSatisfy(each -> assertThat(each.facts())
                .isEqualTo(GaborFit.alike(R032Store.wrap(each.filters().values(), PATCH.pixels()), PATCH)
                        + " of 16 Gabor-like"));
        assertThat(picture(model).edges()).extracting(Curve::name).containsExactly("σ 0.00", "σ 0.50", "σ 1.00");
        assertThat(picture(model).edges())
                .allSatisfy(curve -> assertThat(curve.x()).endsWith(3).doesNotHaveDuplicates());
    }

    @Test
    void anotherRunIsCountedAnew() {
        DenoisingViewModel model = open("natural-images", FEW);
        backstage.learn(model.pipeline(), 2);
        session(model).settingsProperty().set(session(model).settingsProperty().get().with(DenoisingParameters.HIDDEN,
                9));
        session(model).reset();
        backstage.settle(model.pipeline());
        assertThat(picture(model).models()).extracting(Model::facts).allSatisfy(
                facts -> assertThat(facts).endsWith(" of 9 Gabor-like"));
        assertThat(picture(model).edges()).allSatisfy(curve -> assertThat(curve.x()).containsExactly(0));
    }

    @Test
    void rowsHaveTheContrastOfCleanPatchesHoweverWildTheNoise() {
        DenoisingViewModel model = open("natural-images", FEW + "&noise-at-test=3");
        backstage.settle(model.pipeline());
        assertThat(run(model).data().train().kind()).isEqualTo(ValueKind.REAL);
        assertThat(picture(model).signed()).isTrue();
        assertThat(run(model).settings().get(DenoisingParameters.NOISE.atTest())).isEqualTo(3);
        float[] all = picture(model).rows().tiles().values();
        double usual = rootMeanSquare(session(model).progressProperty().get().orElseThrow().snapshot().each().getFirst()
                .data());
        double most = IntStream.range(0, all.length).mapToDouble(i -> Math.abs(all[i])).max().orElseThrow();
        assertThat(most / usual).isBetween(1.999, 2.001);
    }

    private static double rootMeanSquare(float[] values) {
        return Math.sqrt(
                IntStream.range(0, values.length).mapToDouble(i -> values[i] * values[i]).average().orElseThrow());
    }

    @Test
    void aFolderOfPicturesOfSeveralSizesIsCutInPatches() {
        for (int i = 0; i < 4; i++) {
            DrawnPictures.write(folder.resolve(i + ".png"), 20 + i, 30 - i, 11 * i);
        }
        DenoisingViewModel model = open(folder.toString(),
                FEW + "&patch=8&preprocess=zca&corruption=gaussian&noise-3=2.5");
        backstage.settle(model.pipeline());
        assertThat(session(model).troubleProperty().get()).isEmpty();
        assertThat(picture(model).models()).extracting(Model::title).endsWith("Noise of σ 2.50");
        assertThat(picture(model).models().getLast().filters().width()).isEqualTo(8);
    }

    @Test
    void photographsThatAreNotCutAndPatchesTooLargeAreRefusedWithOneLine() {
        DenoisingViewModel whole = open("natural-images", "patch=whole");
        backstage.settle(whole.pipeline());
        assertThat(session(whole).activityProperty().get()).isEqualTo(Activity.FAILED);
        assertThat(session(whole).troubleProperty().get()).contains("natural-images").doesNotContain("\n");
        DrawnPictures.write(folder.resolve("small.png"), 9, 9, 0);
        DenoisingViewModel large = open(folder.toString(), "patch=10");
        backstage.settle(large.pipeline());
        assertThat(session(large).activityProperty().get()).isEqualTo(Activity.FAILED);
        assertThat(session(large).troubleProperty().get()).contains("10").contains("9").doesNotContain("\n");
    }

    private DenoisingViewModel open(String data, String settings) {
        RoomServices services = backstage.services(DataLibrary.library());
        var start = new Start(data, DenoisingParameters.suiting(data).read(settings), false);
        return new DenoisingViewModel(new Session<>(new DenoisingRecipe(), start, services), services);
    }

    private static Session<LockstepRates, LockstepSnapshot> session(DenoisingViewModel model) {
        return model.pipeline().session();
    }

    private static Run<LockstepRates, LockstepSnapshot> run(DenoisingViewModel model) {
        return session(model).runProperty().get().orElseThrow();
    }

    private static DenoisingPicture picture(DenoisingViewModel model) {
        return model.pipeline().pictureProperty().get().orElseThrow();
    }
}
