package reverie.app.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import reverie.app.data.DataLibrary;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Runs;
import reverie.app.room.Start;
import reverie.model.train.Progress;
import reverie.model.train.Training;

/**
 * What an open window costs: the digits RBM learns in the lab (on the headless platform, drawn in software), and the window
 * is by turns iconified, so that nothing is drawn, and open. Neighbouring turns are compared, since the speed of a shared
 * machine drifts. Meanwhile the FX thread is asked something every 20 ms. Prints the ratio of batches a second, how long the
 * FX thread took to answer, and which share of a processor each thread had. Run by hand on an idle machine; no test.
 */
final class WindowCost {

    private static final int PAIRS = 40;
    private static final long WARM_UP_MILLIS = 15_000;
    private static final long SETTLE_MILLIS = 100;
    private static final long TURN_MILLIS = 1_000;
    private static final long BETWEEN_QUESTIONS_MILLIS = 20;

    private final Stage stage;
    private final Training<?, ?> training;
    private final double[] answers = new double[(int) (PAIRS * TURN_MILLIS / BETWEEN_QUESTIONS_MILLIS)];
    private int answered;

    private WindowCost(Stage stage, Training<?, ?> training) {
        this.stage = stage;
        this.training = training;
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> Platform.setImplicitExit(false));
        Experiment experiment = Lab.experiment("rbm");
        var threads = new LabThreads(2, DataLibrary.library(), FilePicker.NONE);
        var stage = new CompletableFuture<Stage>();
        var window = new CompletableFuture<LabWindow>();
        ask(() -> {
            stage.complete(new Stage());
            window.complete(new LabWindow(threads));
            window.join().show(stage.join(), experiment, Start.of(experiment));
        });
        Thread.sleep(WARM_UP_MILLIS);
        var training = new CompletableFuture<Training<?, ?>>();
        ask(() -> training.complete(window.join().lab().room().orElseThrow().session().runsProperty().get()
                .map(Runs::training).orElseThrow()));
        new WindowCost(stage.join(), training.join()).compare();
        ask(() -> stage.join().hide());
        Platform.exit();
    }

    private void compare() throws InterruptedException {
        double[] ratios = new double[PAIRS];
        double withoutSum = 0;
        double withSum = 0;
        var hidden = new TreeMap<String, Double>();
        var open = new TreeMap<String, Double>();
        for (int pair = 0; pair < PAIRS; pair++) {
            // Which comes first changes, so that a machine that grows slower or faster favours neither.
            double first = turn(pair % 2 == 0, pair % 2 == 0 ? hidden : open);
            double second = turn(pair % 2 != 0, pair % 2 != 0 ? hidden : open);
            double without = pair % 2 == 0 ? first : second;
            double with = pair % 2 == 0 ? second : first;
            withoutSum += without;
            withSum += with;
            ratios[pair] = with / without;
        }
        Arrays.sort(ratios);
        System.out.printf(
                "batches/s iconified %.0f, open %.0f: ratio of all %.3f; of pairs: median %.3f, quartiles %.3f"
                        + " and %.3f%n",
                withoutSum / PAIRS, withSum / PAIRS, withSum / withoutSum, ratios[PAIRS / 2],
                ratios[PAIRS / 4], ratios[PAIRS * 3 / 4]);
        Arrays.sort(answers, 0, answered);
        System.out.printf("FX answers in ms: median %.1f, 99 of 100 %.1f, largest %.1f%n", answers[answered / 2],
                answers[answered * 99 / 100], answers[answered - 1]);
        print("iconified", hidden);
        print("open", open);
    }

    /** Batches a second of wall time. */
    private double turn(boolean iconified, Map<String, Double> spent) throws InterruptedException {
        ask(() -> stage.setIconified(iconified));
        Thread.sleep(SETTLE_MILLIS);
        Map<String, Long> before = processorTime();
        long first = step();
        long start = System.nanoTime();
        while (System.nanoTime() - start < TURN_MILLIS * 1_000_000) {
            long asked = System.nanoTime();
            ask(() -> {});
            if (!iconified && answered < answers.length) {
                answers[answered++] = (System.nanoTime() - asked) * 1e-6;
            }
            Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
        }
        long steps = step() - first;
        long took = System.nanoTime() - start;
        processorTime().forEach((thread, nanos) -> spent.merge(thread,
                (nanos - before.getOrDefault(thread, 0L)) / (double) took / PAIRS, Double::sum));
        return steps / (took * 1e-9);
    }

    private long step() {
        Progress<?> before = training.latest();
        training.wantSnapshot();
        while (training.latest() == before) {
            Thread.onSpinWait();
        }
        return training.latest().step();
    }

    /** Of each thread, in nanoseconds. */
    private static Map<String, Long> processorTime() {
        var times = new TreeMap<String, Long>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            times.merge(thread.getName(), threads.getThreadCpuTime(thread.threadId()), Long::sum);
        }
        return times;
    }

    private static void print(String turn, Map<String, Double> spent) {
        System.out.print(turn + ", share of a processor:");
        spent.forEach((thread, share) -> {
            if (share > 0.002) {
                System.out.printf("  %s %.3f", thread, share);
            }
        });
        System.out.println();
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
