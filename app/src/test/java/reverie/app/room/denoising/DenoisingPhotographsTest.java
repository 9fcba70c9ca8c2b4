package reverie.app.room.denoising;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.data.DataLibrary;
import reverie.app.data.DrawnPictures;
import reverie.app.panel.Content;
import reverie.app.panel.Panel;
import reverie.app.room.Activity;
import reverie.app.room.Backstage;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Run;
import reverie.app.room.Session;
import reverie.app.room.Shown;
import reverie.app.room.Start;
import reverie.model.autoencoder.LockstepRates;
import reverie.model.autoencoder.LockstepSnapshot;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.evaluate.GaborFit;
import reverie.viz.chart.Curve;
import reverie.viz.tiles.Shading;

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
        RoomModel<LockstepRates, LockstepSnapshot> model = open("natural-images", FEW);
        backstage.settleButAside(model);
        assertThat(models(model)).extracting(Panel::title).containsExactly("No noise", "Noise of σ 0.50",
                "Noise of σ 1.00");
        assertThat(models(model)).as("nobody waits for it").extracting(it -> it.facts().all()).containsOnly("");
        assertThat(Shown.of(model).filters("filters-1").tiles().width()).isEqualTo(12);
        model.viewing().press(DenoisingReading.EDGES.id(), "edges");
        backstage.settleButAside(model);
        assertThat(Shown.of(model).waits("learning")).as("edges are not yet counted").isTrue();
        backstage.settle(model);
        backstage.learn(model, 3);
        assertThat(models(model)).allSatisfy(each -> assertThat(each.facts().all())
                .isEqualTo(GaborFit.alike(R032Store.wrap(((Content.Filters) each.content()).tiles().values(),
                        PATCH.pixels()), PATCH) + " of 16 Gabor-like"));
        assertThat(Shown.of(model).curves("learning")).extracting(Curve::name).containsExactly("σ 0.00", "σ 0.50",
                "σ 1.00");
        assertThat(Shown.of(model).curves("learning"))
                .allSatisfy(curve -> assertThat(curve.x()).endsWith(3).doesNotHaveDuplicates());
    }

    @Test
    void anotherRunIsCountedAnew() {
        RoomModel<LockstepRates, LockstepSnapshot> model = open("natural-images", FEW);
        backstage.learn(model, 2);
        session(model).settingsProperty().set(session(model).settingsProperty().get().with(DenoisingParameters.HIDDEN,
                9));
        session(model).reset();
        backstage.settle(model);
        model.viewing().press(DenoisingReading.EDGES.id(), "edges");
        backstage.settle(model);
        assertThat(models(model)).extracting(it -> it.facts().all()).allSatisfy(
                facts -> assertThat(facts).endsWith(" of 9 Gabor-like"));
        assertThat(Shown.of(model).curves("learning")).allSatisfy(curve -> assertThat(curve.x()).containsExactly(0));
    }

    @Test
    void rowsHaveTheContrastOfCleanPatchesHoweverWildTheNoise() {
        RoomModel<LockstepRates, LockstepSnapshot> model = open("natural-images", FEW + "&noise-at-test=3");
        backstage.settle(model);
        assertThat(run(model).data().train().kind()).isEqualTo(ValueKind.REAL);
        assertThat(Shown.of(model).rows("rows").shading()).isEqualTo(Shading.SHARED);
        assertThat(run(model).settings().get(DenoisingParameters.NOISE.atTest())).isEqualTo(3);
        float[] all = Shown.of(model).rows("rows").images().tiles().values();
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
        RoomModel<LockstepRates, LockstepSnapshot> model = open(folder.toString(),
                FEW + "&patch=8&preprocess=zca&corruption=gaussian&noise-3=2.5");
        backstage.settle(model);
        assertThat(session(model).troubleProperty().get()).isEmpty();
        assertThat(models(model)).extracting(Panel::title).endsWith("Noise of σ 2.50");
        assertThat(Shown.of(model).filters("filters-3").tiles().width()).isEqualTo(8);
    }

    @Test
    void photographsThatAreNotCutAndPatchesTooLargeAreRefusedWithOneLine() {
        RoomModel<LockstepRates, LockstepSnapshot> whole = open("natural-images", "patch=whole");
        backstage.settle(whole);
        assertThat(session(whole).activityProperty().get()).isEqualTo(Activity.FAILED);
        assertThat(session(whole).troubleProperty().get()).contains("natural-images").doesNotContain("\n");
        DrawnPictures.write(folder.resolve("small.png"), 9, 9, 0);
        RoomModel<LockstepRates, LockstepSnapshot> large = open(folder.toString(), "patch=10");
        backstage.settle(large);
        assertThat(session(large).activityProperty().get()).isEqualTo(Activity.FAILED);
        assertThat(session(large).troubleProperty().get()).contains("10").contains("9").doesNotContain("\n");
    }

    private RoomModel<LockstepRates, LockstepSnapshot> open(String data, String settings) {
        RoomServices services = backstage.services(DataLibrary.library());
        var start = Start.of(data).with(settings).paused();
        return new RoomModel<>(new Session<>(new DenoisingComparison(), start, services), services.pictures(),
                news -> new DenoisingReading(services.aside(), news));
    }

    private static Session<LockstepRates, LockstepSnapshot> session(RoomModel<LockstepRates, LockstepSnapshot> model) {
        return model.session();
    }

    private static Run<LockstepRates, LockstepSnapshot> run(RoomModel<LockstepRates, LockstepSnapshot> model) {
        return session(model).runProperty().get().orElseThrow();
    }

    private static List<Panel> models(RoomModel<LockstepRates, LockstepSnapshot> model) {
        return Shown.of(model).picture().panels().stream().filter(it -> it.id().startsWith("filters-")).toList();
    }
}
