package reverie.app.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import reverie.model.Version;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.store.DataOrigin;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.train.Learner;
import reverie.model.train.Training;

/** One training from the command line: epochs, progress, report, and a model file whatever ends it. */
final class TrainingRun {

    private static final int SLICES_PER_EPOCH = 20;

    private final String model;
    private final DataSet data;
    private final RunOptions run;
    private final Map<String, Object> hyperparameters;
    private final long seed;
    private final PrintWriter messages;
    /** What the training has to do, whoever told it; all of it is done by the thread that called {@link #train}. */
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    TrainingRun(String model, Splits splits, RunOptions run, Map<String, Object> hyperparameters,
            long seed, PrintWriter messages) {
        this.model = model;
        this.data = splits.train();
        this.run = run;
        this.hyperparameters = hyperparameters;
        this.seed = seed;
        this.messages = messages;
    }

    /**
     * Trains on the calling thread and saves.
     *
     * @param epochs passes over the data, in all stages of the training together
     * @param toFile makes the model file of the learner as it then stands
     * @return 0, or 1 where the learner diverged; then the last good state was saved
     */
    <P, S> int train(Learner<P, S> learner, P live, int epochs, Function<Provenance, ModelFile> toFile) {
        var report = new TrainingReport(model, data, hyperparameters, seed, run.threads.threads);
        var progress = new ProgressLine(messages, ProgressLine.isWatched(), epochs, learner.examplesPerEpoch());
        var training = new Training<>(learner, live, tasks::add);
        try (var interrupt = Interrupt.pausing(training)) {
            for (int epoch = 1; epoch <= epochs; epoch++) {
                double before = training.latest().learningSeconds();
                if (!learnEpoch(epoch, learner.batchesPerEpoch(), training, progress, interrupt)) {
                    break;
                }
                double seconds = training.latest().learningSeconds() - before;
                var metrics = learner.measure();
                report.epoch(epoch, learner.stage(), seconds, learner.examplesPerEpoch() / seconds, metrics);
                progress.epoch(epoch, learner.stage(), seconds, metrics);
            }
            Optional<String> trouble = training.latest().trouble();
            if (trouble.isPresent()) {
                training.recover();
                work();
            }
            long steps = training.latest().step();
            toFile.apply(
                    new Provenance(Version.PROGRAM, model, hyperparameters, seed, DataOrigin.of(data), steps,
                            steps / (double) learner.batchesPerEpoch()))
                    .write(run.out);
            run.report.ifPresent(report::write);
            if (trouble.isPresent()) {
                progress.line("reverie: training: " + trouble.get() + " The last good state, after " + steps
                        + " batches, was saved to " + run.out + ", expected weights that stay finite");
            } else if (interrupt.happened()) {
                progress.line("Stopped after " + steps + " batches; saved to " + run.out);
            }
            return trouble.isPresent() ? 1 : 0;
        }
    }

    /** Whether the epoch was learned to its end. */
    private boolean learnEpoch(int epoch, int batchesPerEpoch, Training<?, ?> training, ProgressLine progress,
            Interrupt interrupt) {
        long slice = Math.max(1, batchesPerEpoch / SLICES_PER_EPOCH);
        long end = (long) epoch * batchesPerEpoch;
        while (training.latest().step() < end && training.latest().trouble().isEmpty() && !interrupt.happened()) {
            training.advance(Math.min(slice, end - training.latest().step()));
            work();
            progress.at(training.latest());
        }
        return training.latest().step() == end && training.latest().trouble().isEmpty();
    }

    private void work() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
