package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import reverie.app.data.DataLibrary;
import reverie.app.room.FilePicker;
import reverie.app.room.Runs;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.model.train.MetricHistory;
import reverie.model.train.Phase;
import reverie.model.train.Progress;

/** Learning is a film: however often somebody looks, chains walk the same way and curves have the same points. */
class FilmTest {

    private static final int EPOCHS = 2;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    /** Batches a second, slow enough that a viewer of five pictures a second misses most of them. */
    private static final double PACE = 25;

    /**
     * What was seen in the end, and on the way.
     *
     * @param curves   all measured quantities, each with epochs and values
     * @param pictures of the grids of tiles, by the panels' ids
     * @param rate     steps a second of which there were pictures
     */
    private record Seen(Map<String, List<List<Double>>> curves, Map<String, List<Integer>> pictures, double rate) {}

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({"rbm, hidden=40&batch=100, fantasies", "dbm, hidden=30;20&layer-epochs=1&batch=100, fantasies",
            "conv, filters=5;4&layer-epochs=1&batch=100, rows"})
    void theSameRoomWatchedMoreOrLessOftenHasTheSameCurvesAndFantasies(String id, String settings, String chains)
            throws InterruptedException {
        Seen seldom = watch(id, settings.replace(';', ','), 5);
        Seen often = watch(id, settings.replace(';', ','), 30);
        assertThat(often.rate()).as("pictures a second").isGreaterThan(1.5 * seldom.rate());
        assertThat(seldom.curves()).allSatisfy((_, curve) -> assertThat(curve.getFirst()).isNotEmpty())
                .anySatisfy((_, curve) -> assertThat(curve.getFirst()).hasSizeGreaterThan(4));
        assertThat(often.curves()).isEqualTo(seldom.curves());
        assertThat(seldom.pictures()).containsKey(chains);
        assertThat(often.pictures().keySet()).isEqualTo(seldom.pictures().keySet());
        assertThat(often.pictures()).allSatisfy(
                (panel, picture) -> assertThat(picture.equals(seldom.pictures().get(panel))).as(panel).isTrue());
    }

    /** The room in a window that shows so many pictures a second, until it has learned and stands still. */
    private static Seen watch(String id, String settings, int framesPerSecond) throws InterruptedException {
        try (var threads = new LabThreads(1, DataLibrary.library(), FilePicker.NONE, false)) {
            Lab lab = OffScreen.call(() -> {
                var fresh = new Lab(threads.services(), 1200, 800);
                fresh.open(Lab.experiment(id), Start.of("small-digits").with(settings).paused());
                return fresh;
            });
            Stage stage = OffScreen.call(() -> {
                var window = new Stage();
                window.setScene(lab.scene());
                window.show();
                return window;
            });
            var steps = new TreeSet<Long>();
            var frames = new Timeline(new KeyFrame(Duration.seconds(1.0 / framesPerSecond), _ -> {
                lab.refresh();
                lab.wantPicture();
                session(lab).progressProperty().get().ifPresent(it -> steps.add(it.step()));
            }));
            frames.setCycleCount(Animation.INDEFINITE);
            OffScreen.call(() -> {
                frames.play();
                return frames;
            });
            Runs<?, ?> run = await(lab);
            OffScreen.call(() -> {
                session(lab).paceProperty().set(PACE);
                run.training().advance((long) EPOCHS * run.first().batchesPerEpoch());
                return run;
            });
            long begun = System.nanoTime();
            long end = begun + PATIENCE_NANOS;
            while (run.training().latest().epoch() < EPOCHS || run.training().latest().phase() == Phase.RUNNING) {
                assertThat(System.nanoTime()).as("learning").isLessThan(end);
                Thread.sleep(10);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            OffScreen.call(() -> {
                frames.stop();
                return frames;
            });
            Progress<?> last = settled(lab, threads);
            return OffScreen.call(() -> {
                LabPicture.take(lab, 1);
                var pictures = new LinkedHashMap<String, List<Integer>>();
                LabPicture.grids(lab).forEach((panel, picture) -> pictures.put(panel, list(picture.argb())));
                lab.close();
                stage.hide();
                return new Seen(curves(last.metrics()), pictures, steps.size() / seconds);
            });
        }
    }

    private static Session<?, ?> session(Lab lab) {
        return lab.room().orElseThrow().session();
    }

    private static Runs<?, ?> await(Lab lab) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (OffScreen.call(() -> session(lab).progressProperty().get().isEmpty())) {
            assertThat(System.nanoTime()).as("loading").isLessThan(end);
            Thread.sleep(10);
        }
        return OffScreen.call(() -> session(lab).runsProperty().get().orElseThrow());
    }

    /** Once all that belongs to the last step has been shown. */
    private static Progress<?> settled(Lab lab, LabThreads threads) throws InterruptedException {
        long before;
        do {
            while (!threads.isIdle()) {
                Thread.sleep(2);
            }
            before = threads.tasks();
            OffScreen.call(() -> {
                lab.refresh();
                return lab;
            });
        } while (threads.tasks() > before);
        return OffScreen.call(() -> session(lab).progressProperty().get().orElseThrow());
    }

    private static Map<String, List<List<Double>>> curves(MetricHistory metrics) {
        return metrics.series().stream().collect(Collectors.toMap(MetricHistory.Series::name,
                it -> List.of(list(it.epochs()), list(it.values()))));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static List<Integer> list(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
