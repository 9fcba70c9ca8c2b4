package reverie.app.shell;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import reverie.app.data.DataLibrary;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Start;
import reverie.app.settings.Settings;
import reverie.viz.pad.Pad;

/**
 * How often the chains' pictures are renewed while somebody draws: the room of completion in the lab (on the headless platform,
 * drawn in software), and a hand that moves the pen over the pad a hundred times a second. Prints pictures and steps a
 * second and how long a move took the FX thread. Arguments: settings of the room, or nothing. Run by hand on an idle machine; no
 * test.
 */
final class DrawingRate {

    private static final long WARM_UP_MILLIS = 8_000;
    private static final int MOVES = 1_500;
    private static final long BETWEEN_MOVES_MILLIS = 10;

    private int pictures;

    /** Takes settings of the room, such as {@code model=dbn&chains=64}. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> Platform.setImplicitExit(false));
        new DrawingRate().measure(arguments.length == 0 ? "" : arguments[0]);
        Platform.exit();
    }

    private void measure(String settings) throws InterruptedException {
        Experiment experiment = Lab.experiment("completion");
        var stages = new Stage[1];
        var windows = new LabWindow[1];
        ask(() -> {
            stages[0] = new Stage();
            windows[0] = new LabWindow(new LabThreads(2, DataLibrary.library(), FilePicker.NONE));
            windows[0].show(stages[0], experiment, new Start("digits",
                    Settings.parse(experiment.parameters(), settings), true));
        });
        Thread.sleep(WARM_UP_MILLIS);
        Lab lab = windows[0].lab();
        var pad = (Pad) lab.scene().getRoot().lookup("#pad");
        var session = lab.room().orElseThrow().session();
        ask(() -> session.progressProperty().addListener((_, _, _) -> pictures++));
        long first = session.progressProperty().get().orElseThrow().step();
        double[] took = new double[MOVES];
        ask(() -> fire(pad, MouseEvent.MOUSE_PRESSED, 0));
        long start = System.nanoTime();
        for (int move = 0; move < MOVES; move++) {
            int now = move;
            long asked = System.nanoTime();
            ask(() -> fire(pad, MouseEvent.MOUSE_DRAGGED, now));
            took[move] = (System.nanoTime() - asked) * 1e-6;
            Thread.sleep(BETWEEN_MOVES_MILLIS);
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        long steps = session.progressProperty().get().orElseThrow().step() - first;
        Arrays.sort(took);
        System.out.printf("pictures/s %.1f, steps/s %.1f, moves/s %.0f; a move in ms: median %.1f, 99 of 100 %.1f%n",
                pictures / seconds, steps / seconds, MOVES / seconds, took[MOVES / 2], took[MOVES * 99 / 100]);
        ask(() -> stages[0].hide());
    }

    /** Round and round in the lower half. */
    private static void fire(Pad pad, EventType<MouseEvent> type, int move) {
        double x = pad.pixelSize() * (14 + 6 * Math.cos(move / 40.0));
        double y = pad.pixelSize() * (21 + 4 * Math.sin(move / 40.0));
        Event.fireEvent(pad, new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true,
                false, false, false, false, true, new PickResult(pad, x, y)));
    }

    private static void ask(Runnable question) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            question.run();
            done.countDown();
        });
        done.await();
    }
}
