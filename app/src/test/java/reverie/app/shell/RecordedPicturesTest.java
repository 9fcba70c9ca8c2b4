package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import reverie.app.data.DataLibrary;
import reverie.app.data.FewExamples;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.model.train.Recorded;
import reverie.model.train.Training;

/** Every room shows a moment that was recorded as it was, to the pixel. */
class RecordedPicturesTest {

    /** Small data, in the order of preference. */
    private static final List<String> SMALL = List.of("small-digits", "natural-images");

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static List<Experiment> experiments() {
        return Lab.experiments();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void aMomentIsShownAgainAsItWas(Experiment experiment) throws Exception {
        String data = Stream.concat(SMALL.stream().filter(experiment.dataSets()::contains),
                experiment.dataSets().stream()).findFirst().orElseThrow();
        try (var threads = new LabThreads(2, FewExamples.of(DataLibrary.library()), FilePicker.NONE, false)) {
            Lab lab = OffScreen.call(() -> {
                var fresh = new Lab(threads.services(), 1440, 900);
                fresh.open(experiment, start(experiment, data));
                return fresh;
            });
            try {
                watch(lab, new SteadyLearning(lab, threads));
            } finally {
                OffScreen.call(() -> {
                    lab.close();
                    return Optional.empty();
                });
            }
        }
    }

    /** With eight mini-batches an epoch, of which every second is one for which work is done aside. */
    private static Start start(Experiment experiment, String data) {
        boolean sized = experiment.parameters().parameters().stream().anyMatch(it -> it.about().id().equals("batch"));
        return LittleWork.of(experiment, sized ? Start.of(data).with("batch=25") : Start.of(data)).paused();
    }

    /** At the steps by which filters are sorted, and for which work is done aside, standing still changes no picture. */
    private static void watch(Lab lab, SteadyLearning learning) throws Exception {
        learning.settle(_ -> {});
        Session<?, ?> session = lab.room().orElseThrow().session();
        var run = session.runsProperty().get().orElseThrow();
        Training<?, ?> training = run.training();
        var shown = new TreeMap<Long, int[]>();
        for (long step = Math.max(2, run.first().batchesPerEpoch() / 8); shown.size() < 3; step *= 2) {
            training.advance(step - training.latest().step());
            learning.settle(_ -> {});
            shown.put(step, pixels(lab));
        }
        for (long step : shown.descendingKeySet()) {
            double epoch = step / (double) run.first().batchesPerEpoch();
            OffScreen.call(() -> {
                session.timeline().goTo(epoch, Double.MAX_VALUE);
                return lab;
            });
            learning.settle(_ -> {});
            assertThat(session.timeline().pastProperty().get().map(Recorded::step)).contains(step);
            assertThat(pixels(lab)).as("step %s again", step).isEqualTo(shown.get(step));
        }
    }

    private static int[] pixels(Lab lab) {
        return OffScreen.call(() -> {
            LabPicture.take(lab, 1);
            Node room = lab.room().orElseThrow().node();
            var image = room.snapshot(new SnapshotParameters(), null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] argb = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height,
                    PixelFormat.getIntArgbInstance(), argb, 0, width);
            return argb;
        });
    }
}
