package reverie.app.shell;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import reverie.app.data.DataLibrary;
import reverie.app.experiment.Experiment;
import reverie.app.experiment.Start;
import reverie.model.boltzmann.NegativePhase;
import reverie.model.boltzmann.RbmLearner;
import reverie.model.boltzmann.RbmRates;
import reverie.model.boltzmann.RbmSettings;
import reverie.model.matrix.Workers;
import reverie.model.train.Progress;
import reverie.model.train.Training;

/**
 * What an open window costs: the digits RBM learns in turn without and with the lab's window (on the headless platform,
 * drawn in software), and the FX thread is asked something every 20 ms. Prints batches a second of wall time for both,
 * how long the FX thread took to answer, and the median of the ratios, since single rounds differ by a fifth where others use
 * the machine. Run by hand on an idle machine; no test.
 */
final class WindowCost {

    private static final int ROUNDS = 15;
    /** In which the program is still being compiled. */
    private static final int FIRST_ROUNDS = 2;
    private static final long WARM_UP_MILLIS = 2_000;
    private static final long MEASURED_MILLIS = 4_000;
    private static final long BETWEEN_QUESTIONS_MILLIS = 20;

    private WindowCost() {
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> Platform.setImplicitExit(false));
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double without = withoutWindow();
            ratios[round] = withWindow(without);
        }
        Platform.exit();
        double[] counted = Arrays.copyOfRange(ratios, FIRST_ROUNDS, ROUNDS);
        Arrays.sort(counted);
        System.out.printf("ratio: median %.3f, quartiles %.3f and %.3f%n", counted[counted.length / 2],
                counted[counted.length / 4], counted[counted.length * 3 / 4]);
    }

    private static double withoutWindow() throws InterruptedException {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Workers workers = Workers.of(2)) {
            var learner = new RbmLearner(DataLibrary.open("digits"), new RbmSettings(500, 100, 1), workers);
            var training = new Training<>(learner, RbmRates.cd1(0.05).with(NegativePhase.PCD), thread);
            training.run();
            Thread.sleep(WARM_UP_MILLIS);
            double speed = batchesPerSecond(() -> stepOf(training), MEASURED_MILLIS);
            training.stop();
            thread.close();
            return speed;
        }
    }

    private static long stepOf(Training<?, ?> training) {
        Progress<?> before = training.latest();
        training.wantSnapshot();
        while (training.latest() == before) {
            Thread.onSpinWait();
        }
        return training.latest().step();
    }

    private static double batchesPerSecond(LongSupplier step, long millis) throws InterruptedException {
        long first = step.getAsLong();
        long start = System.nanoTime();
        Thread.sleep(millis);
        return (step.getAsLong() - first) / ((System.nanoTime() - start) * 1e-9);
    }

    private static double withWindow(double without) throws InterruptedException {
        Experiment experiment = Lab.experiment("rbm");
        var threads = new LabThreads(2, DataLibrary::open);
        var stage = new CompletableFuture<Stage>();
        var window = new CompletableFuture<LabWindow>();
        ask(() -> {
            stage.complete(new Stage());
            window.complete(new LabWindow(threads));
            window.join().show(stage.join(), experiment, Start.of(experiment));
        });
        Thread.sleep(WARM_UP_MILLIS);
        long first = shownStep(window.join());
        long start = System.nanoTime();
        int questions = (int) (MEASURED_MILLIS / BETWEEN_QUESTIONS_MILLIS);
        double[] millis = new double[questions];
        for (int i = 0; i < questions; i++) {
            long asked = System.nanoTime();
            ask(() -> {});
            millis[i] = (System.nanoTime() - asked) * 1e-6;
            Thread.sleep(BETWEEN_QUESTIONS_MILLIS);
        }
        double with = (shownStep(window.join()) - first) / ((System.nanoTime() - start) * 1e-9);
        ask(() -> stage.join().hide());
        Arrays.sort(millis);
        System.out.printf(
                "batches/s without %.0f, with %.0f: ratio %.3f   FX answers in ms: median %.1f, 99 of 100 %.1f,"
                        + " largest %.1f%n",
                without, with, with / without, millis[questions / 2],
                millis[questions * 99 / 100], millis[questions - 1]);
        return with / without;
    }

    private static long shownStep(LabWindow window) throws InterruptedException {
        var step = new long[1];
        ask(() -> step[0] = window.lab().room().orElseThrow().session().progressProperty().get().map(Progress::step)
                .orElse(0L));
        return step[0];
    }

    private static void ask(Runnable question) throws InterruptedException {
        var answered = new CountDownLatch(1);
        Platform.runLater(() -> {
            question.run();
            answered.countDown();
        });
        answered.await();
    }
}
