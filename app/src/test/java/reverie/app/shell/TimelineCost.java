package reverie.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import reverie.app.data.DataLibrary;
import reverie.app.room.FilePicker;
import reverie.app.room.Room;
import reverie.app.room.Start;
import reverie.app.recording.Timeline;

/**
 * How long it takes until all pictures of a room at 1440×900 are those of another moment, from the drag to the pulse that draws them,
 * and how long a film of 60 moments takes; in software, on the headless platform. Arguments: the experiment and after how many
 * mini-batches. Run by hand on an idle machine; no test.
 */
final class TimelineCost {

    private static final int DRAGS = 400;
    private static final int WARM_UP = 100;

    private volatile boolean arrived;

    /** Takes {@code rbm 3600}, or others. */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> Platform.setImplicitExit(false));
        new TimelineCost().measure(arguments[0], Long.parseLong(arguments[1]));
        Platform.exit();
    }

    private void measure(String id, long steps) throws Exception {
        var experiment = Lab.experiment(id);
        var window = OffScreen.call(() -> {
            var made = new LabWindow(new LabThreads(2, DataLibrary.library(), FilePicker.NONE));
            made.show(new Stage(), experiment, Start.of(experiment));
            return made;
        });
        Lab lab = window.lab();
        Room room = lab.room().orElseThrow();
        while (OffScreen.call(() -> room.session().progressProperty().get()).filter(it -> it.step() >= steps)
                .isEmpty()) {
            Thread.sleep(200);
        }
        OffScreen.call(() -> {
            room.session().pause();
            return lab;
        });
        Thread.sleep(3000);
        Timeline<?> timeline = room.session().timeline();
        int count = timeline.momentsProperty().get().size();
        double newest = timeline.momentsProperty().get().getLast().epoch();
        var drawn = new CountDownLatch[1];
        OffScreen.call(() -> {
            room.pictureProperty().addListener((_, _, _) -> arrived = true);
            lab.scene().addPostLayoutPulseListener(() -> {
                if (arrived) {
                    arrived = false;
                    drawn[0].countDown();
                }
            });
            return lab;
        });
        double[] took = new double[DRAGS];
        for (int i = -WARM_UP; i < DRAGS; i++) {
            drawn[0] = new CountDownLatch(1);
            double epoch = timeline.momentsProperty().get().get(Math.floorMod(i * 37, count)).epoch();
            long begun = System.nanoTime();
            OffScreen.call(() -> {
                timeline.goTo(epoch, Double.MAX_VALUE);
                return lab;
            });
            if (!drawn[0].await(5, TimeUnit.SECONDS)) {
                continue;
            }
            if (i >= 0) {
                took[i] = (System.nanoTime() - begun) * 1e-6;
            }
            Thread.sleep(15);
        }
        Arrays.sort(took);
        System.out.printf("%s: %d moments to epoch %.1f; a drag in ms: median %.1f, 99 of 100 %.1f, most %.1f%n", id,
                count, newest, took[DRAGS / 2], took[DRAGS * 99 / 100], took[DRAGS - 1]);
        Path file = Files.createTempFile("film", ".gif");
        long begun = System.nanoTime();
        int frames = Film.write(experiment, room, new Film.Wish(experiment.title(), Optional.empty(), 0,
                Double.MAX_VALUE, 8, 1440, 900, 1, Theme.LIGHT), file, _ -> true);
        System.out.printf("%s: a film of %d moments in %.1f s, %.1f MB%n", id, frames,
                (System.nanoTime() - begun) * 1e-9, Files.size(file) / 1e6);
        Files.delete(file);
        OffScreen.call(() -> {
            lab.scene().getWindow().hide();
            return lab;
        });
    }
}
