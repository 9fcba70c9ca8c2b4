package reverie.app.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Function;
import reverie.model.Version;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.store.DataOrigin;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.train.Learner;
import reverie.model.train.Phase;
import reverie.model.train.Training;

/** One training from the command line: epochs, progress, report, and a model file whatever ends it. */
final class TrainingRun {

    private static final int SLICES_PER_EPOCH = 20;

    private final String model;
    private final DataSet data;
    private final RunOptions run;
    private final Map<String, Object> hyperparameters;
    private final PrintWriter messages;

    TrainingRun(String model, Splits splits, RunOptions run, Map<String, Object> hyperparameters,
            PrintWriter messages) {
        this.model = model;
        this.data = splits.train();
        this.run = run;
        this.hyperparameters = hyperparameters;
        this.messages = messages;
    }

    /**
     * Trains on the calling thread and saves.
     *
     * @param toFile makes the model file of the learner as it then stands
     * @return 0, or 1 where the learner diverged; then the last good state was saved
     */
    <P, S> int train(Learner<P, S> learner, P live, Function<Provenance, ModelFile> toFile) {
        var report = new TrainingReport(model, data, hyperparameters, run.seed, run.threads);
        var training = new Training<>(learner, live, Runnable::run);
        try (var interrupt = Interrupt.pausing(training)) {
            long batches = (long) run.epochs * learner.batchesPerEpoch();
            var progress = new ProgressLine(messages, batches, learner.examplesPerEpoch());
            for (int epoch = 1; epoch <= run.epochs && !interrupt.happened(); epoch++) {
                double before = training.latest().learningSeconds();
                learnEpoch(training, epoch, learner.batchesPerEpoch(), progress, interrupt);
                if (training.latest().phase() == Phase.DIVERGED || interrupt.happened()) {
                    break;
                }
                double seconds = training.latest().learningSeconds() - before;
                var metrics = learner.measure();
                report.epoch(epoch, seconds, learner.examplesPerEpoch() / seconds, metrics);
                progress.epoch(epoch, run.epochs, seconds, metrics);
            }
            boolean diverged = training.latest().phase() == Phase.DIVERGED;
            String trouble = training.latest().trouble().orElse("");
            if (diverged) {
                training.recover();
            }
            save(training, learner, report, toFile);
            if (diverged) {
                messages.println("reverie: training: " + trouble + " The last good state, after "
                        + training.latest().step() + " batches, was saved to " + run.out
                        + ", expected weights that stay finite");
            } else if (interrupt.happened()) {
                messages.println("Stopped after " + training.latest().step() + " batches; saved to " + run.out);
            }
            messages.flush();
            return diverged ? 1 : 0;
        }
    }

    private static void learnEpoch(Training<?, ?> training, int epoch, int batchesPerEpoch, ProgressLine progress,
            Interrupt interrupt) {
        long end = (long) epoch * batchesPerEpoch;
        long slice = Math.max(1, batchesPerEpoch / SLICES_PER_EPOCH);
        while (training.latest().step() < end && training.latest().phase() != Phase.DIVERGED
                && !interrupt.happened()) {
            training.advance(Math.min(slice, end - training.latest().step()));
            progress.at(training.latest());
        }
    }

    private void save(Training<?, ?> training, Learner<?, ?> learner, TrainingReport report,
            Function<Provenance, ModelFile> toFile) {
        long steps = training.latest().step();
        toFile.apply(new Provenance(Version.PROGRAM, model, hyperparameters, run.seed,
                DataOrigin.of(data), steps,
                steps / (double) learner.batchesPerEpoch())).write(run.out);
        run.report.ifPresent(report::write);
    }
}
