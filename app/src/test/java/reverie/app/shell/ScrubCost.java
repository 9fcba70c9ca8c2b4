package reverie.app.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import reverie.app.data.DataLibrary;
import reverie.app.panel.Picture;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.app.recording.Timeline;
import reverie.model.train.Recorded;

/**
 * How soon the timeline answers: every room learns for a while at 1440×900 (on the headless platform, drawn in software), stands, and
 * the mouse drags the timeline's handle to one place after another. From the move of the mouse until the picture of that moment has been
 * drawn. Run by hand on an idle machine; no test, though it is run as one:
 * {@code mvn -o -pl app -am test -Dtest=ScrubCost -Dsurefire.failIfNoSpecifiedTests=false}, with {@code -Drooms=rbm,dbn} for some rooms
 * only and {@code -Dlearning=true} where they are to learn meanwhile.
 */
final class ScrubCost {

    private static final long LEARN_MILLIS = Long.getLong("millis", 15_000);
    private static final int WARM_UP = Integer.getInteger("warmup", 60);
    private static final int MOVES = Integer.getInteger("moves", 200);
    private static final long PATIENCE_SECONDS = 20;
    private static final List<String> THREADS = List.of("pictures", "JavaFX Application Thread", "QuantumRenderer-0");
    private static final String ROOMS = System.getProperty("rooms", "");
    private static final boolean LEARNING = Boolean.getBoolean("learning");

    @Test
    void ofEveryRoom() throws Exception {
        OffScreen.choose();
        Platform.startup(() -> Platform.setImplicitExit(false));
        List<Experiment> all = Lab.experiments().stream()
                .filter(it -> ROOMS.isEmpty() || List.of(ROOMS.split(",")).contains(it.id())).toList();
        Stage stage = OffScreen.call(Stage::new);
        LabWindow window = OffScreen.call(() -> {
            var made = new LabWindow(
                    new LabThreads(Runtime.getRuntime().availableProcessors(), DataLibrary.library(), FilePicker.NONE));
            stage.setWidth(1440);
            stage.setHeight(900);
            made.show(stage, all.getFirst(), Start.of(all.getFirst()));
            return made;
        });
        System.out.println(
                "room, moments, answers in ms: median, 99 of 100, largest; of that until the picture was made, median;"
                        + " processor time an answer of " + THREADS);
        for (Experiment experiment : all) {
            OffScreen.call(() -> {
                window.lab().open(experiment);
                return experiment;
            });
            Thread.sleep(LEARN_MILLIS);
            measure(window.lab(), experiment);
        }
        OffScreen.call(() -> {
            stage.hide();
            return stage;
        });
    }

    private static void measure(Lab lab, Experiment experiment) throws Exception {
        Session<?, ?> session = lab.room().orElseThrow().session();
        if (!LEARNING) {
            OffScreen.call(() -> {
                session.pause();
                return session;
            });
            Thread.sleep(1_000);
        }
        var random = new Random(1);
        double[] drawn = new double[MOVES];
        double[] made = new double[MOVES];
        int missing = 0;
        List<Double> places = places(session);
        int place = 0;
        Map<String, Long> before = Map.of();
        for (int move = -WARM_UP; move < MOVES; move++) {
            // As a hand does it: mostly a little further, now and then somewhere else.
            place = (move % 10 == 0 ? random.nextInt(places.size()) : place + 1) % places.size();
            if (move == 0) {
                before = processorTime();
            }
            Optional<double[]> took = answer(lab, places.get(place));
            if (move >= 0 && took.isPresent()) {
                made[move - missing] = took.get()[0];
                drawn[move - missing] = took.get()[1];
            } else if (move >= 0) {
                missing++;
            }
            Thread.sleep(3 + random.nextInt(15));
        }
        int count = MOVES - missing;
        Map<String, Long> after = processorTime();
        var spent = new StringBuilder();
        for (String thread : THREADS) {
            spent.append(String.format(" %6.1f",
                    (after.getOrDefault(thread, 0L) - before.getOrDefault(thread, 0L)) * 1e-6 / count));
        }
        Arrays.sort(drawn, 0, count);
        Arrays.sort(made, 0, count);
        System.out.printf("%-18s %4d %4d  %6.1f %6.1f %6.1f   %6.1f  %s%n", experiment.id(),
                session.timeline().momentsProperty().get().size(), count, drawn[count / 2], drawn[count * 99 / 100],
                drawn[count - 1], made[count / 2], spent);
    }

    /** Where on the line the moments are, but for the newest. */
    private static List<Double> places(Session<?, ?> session) {
        return OffScreen.call(() -> {
            double newest = session.progressProperty().get().orElseThrow().epoch();
            List<Double> all = session.timeline().momentsProperty().get().stream().map(it -> it.epoch() / newest)
                    .toList();
            return all.subList(0, Math.max(1, all.size() - 1));
        });
    }

    /** Of each thread, in nanoseconds. */
    private static Map<String, Long> processorTime() {
        var times = new HashMap<String, Long>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            times.merge(thread.getName(), threads.getThreadCpuTime(thread.threadId()), Long::sum);
        }
        return times;
    }

    /** Milliseconds until the picture was there, and until it was drawn; nothing where the move led to no other moment. */
    private static Optional<double[]> answer(Lab lab, double share) throws Exception {
        var made = new CompletableFuture<Long>();
        var drawn = new CompletableFuture<Long>();
        long[] start = new long[1];
        boolean moved = OffScreen.call(() -> {
            Scene scene = lab.scene();
            Timeline<?> timeline = lab.room().orElseThrow().session().timeline();
            Recorded<?> before = timeline.pastProperty().get().orElse(null);
            var pictures = lab.room().orElseThrow().pictureProperty();
            var listener = new ChangeListener<Optional<Picture>>() {
                @Override
                public void changed(javafx.beans.value.ObservableValue<? extends Optional<Picture>> observed,
                        Optional<Picture> old, Optional<Picture> now) {
                    pictures.removeListener(this);
                    made.complete(System.nanoTime());
                    afterDrawing(scene, () -> drawn.complete(System.nanoTime()));
                }
            };
            pictures.addListener(listener);
            start[0] = System.nanoTime();
            drag(scene.getRoot().lookup("#timeline"), share);
            boolean other = timeline.pastProperty().get().orElse(null) != before;
            if (!other) {
                pictures.removeListener(listener);
            }
            return other;
        });
        try {
            return moved ? Optional.of(new double[]{(made.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - start[0]) * 1e-6,
                    (drawn.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - start[0]) * 1e-6}) : Optional.empty();
        } catch (TimeoutException e) {
            System.out.println("no answer");
            return Optional.empty();
        }
    }

    private static void drag(Node track, double share) {
        double x = 8 + share * (track.getLayoutBounds().getWidth() - 16);
        for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_DRAGGED)) {
            Event.fireEvent(track, new MouseEvent(type, x, 10, x, 10, MouseButton.PRIMARY, 1, false, false, false,
                    false, true, false, false, false, false, true, new PickResult(track, x, 10)));
        }
    }

    /** Once what the next pulse shows has been drawn: what is asked of the drawing thread after it waits for that. */
    private static void afterDrawing(Scene scene, Runnable then) {
        var pulse = new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(() -> {
                    new Rectangle(1, 1).snapshot(null, null);
                    then.run();
                });
            }
        };
        scene.addPostLayoutPulseListener(pulse);
    }
}
