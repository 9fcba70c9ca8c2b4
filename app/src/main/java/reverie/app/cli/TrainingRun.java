package reverie.app.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import reverie.app.cli.option.ProgressLine;
import reverie.model.Version;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.store.DataOrigin;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.train.Learner;
import reverie.model.train.SavedRun;
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
    private final Keeping keeping;
    /** What the training has to do, whoever told it; all of it is done by the thread that called {@link #train}. */
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    TrainingRun(String model, Splits splits, RunOptions run, Map<String, Object> hyperparameters,
            long seed, PrintWriter messages, Keeping keeping) {
        this.model = model;
        this.data = splits.train();
        this.run = run;
        this.hyperparameters = hyperparameters;
        this.seed = seed;
        this.messages = messages;
        this.keeping = keeping;
    }

    /**
     * How a run is kept on its way.
     *
     * @param options   where and when
     * @param described what a checkpoint says beside what a model file does
     * @param from      where it goes on; empty where it begins
     */
    record Keeping(CheckpointOptions options, Map<String, Object> described, Optional<SavedRun> from) {}

    /**
     * Trains on the calling thread and saves.
     *
     * @param epochs passes over the data, in all stages of the training together
     * @param toFile makes the model file of the learner as it then stands
     * @return 0, or 1 where the learner diverged; then the last good state was saved
     */
    <P, S> int train(Learner<P, S> learner, P live, int epochs, Function<Provenance, ModelFile> toFile) {
        var report = new TrainingReport(model, data, hyperparameters, seed, run.threads.threads());
        var progress = new ProgressLine(messages, ProgressLine.isWatched(), epochs, learner.examplesPerEpoch());
        Training<P, S> training = keeping.from().map(from -> new Training<>(learner, live, tasks::add, from))
                .orElseGet(() -> new Training<>(learner, live, tasks::add));
        int perEpoch = learner.batchesPerEpoch();
        try (var interrupt = Interrupt.pausing(training)) {
            int begun = Math.toIntExact(training.latest().step() / perEpoch);
            for (int epoch = begun + 1; epoch <= keeping.options().end(epochs); epoch++) {
                double before = training.latest().learningSeconds();
                if (!learnEpoch(epoch, learner.batchesPerEpoch(), training, progress, interrupt)) {
                    break;
                }
                double seconds = training.latest().learningSeconds() - before;
                var metrics = learner.measure();
                report.epoch(epoch, learner.stage(), seconds, learner.examplesPerEpoch() / seconds, metrics);
                progress.epoch(epoch, learner.stage(), seconds, metrics);
                if (keeping.options().isDue(epoch)) {
                    keep(training, perEpoch);
                }
            }
            Optional<String> trouble = training.latest().trouble();
            if (trouble.isPresent()) {
                training.recover();
                work();
            }
            long steps = training.latest().step();
            keep(training, perEpoch);
            toFile.apply(provenance(hyperparameters, steps, perEpoch)).write(run.out);
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

    private Provenance provenance(Map<String, Object> said, long steps, int perEpoch) {
        return new Provenance(Version.PROGRAM, model, said, seed, DataOrigin.of(data), steps,
                steps / (double) perEpoch);
    }

    /** Writes the run's state, where that was asked for. */
    private void keep(Training<?, ?> training, int perEpoch) {
        keeping.options().checkpoint.ifPresent(path -> {
            training.save(saved -> saved.file(provenance(keeping.described(), saved.step(), perEpoch)).write(path));
            work();
        });
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
