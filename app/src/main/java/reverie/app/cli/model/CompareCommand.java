package reverie.app.cli.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.app.cli.option.DataOptions;
import reverie.app.cli.option.JsonOutput;
import reverie.app.cli.option.ProgressLine;
import reverie.app.cli.option.ThreadsOption;
import reverie.model.BadInput;
import reverie.model.Version;
import reverie.model.data.Splits;
import reverie.model.evaluate.LabelledSplits;
import reverie.model.evaluate.LinearProbe;
import reverie.model.evaluate.ProbeScores;
import reverie.model.features.FeatureKind;
import reverie.model.features.FeatureLearner;
import reverie.model.features.FeatureRates;
import reverie.model.features.FeatureSettings;
import reverie.model.features.FeatureSnapshot;
import reverie.model.file.AtomicFile;
import reverie.model.matrix.Workers;
import reverie.model.train.Schedule;

/** {@code reverie compare}: the lecture's table of what a linear classifier makes of features, in one go. */
@Command(name = "compare", description = "Learn features of every kind from the training part (PCA, k-means, sparse coding, an RBM) and print how many labels a linear classifier finds from each, beside the pixels.")
public final class CompareCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Option(names = "--features", paramLabel = "F", defaultValue = "500", description = "Components (no more than there are values), centres, atoms and hidden units (default ${DEFAULT-VALUE}).")
    int features;

    @Option(names = "--epochs", paramLabel = "N", defaultValue = "20", description = "Passes over the data (default ${DEFAULT-VALUE}).")
    int epochs;

    @Option(names = "--batch", paramLabel = "B", defaultValue = "100", description = "Examples in a mini-batch (default ${DEFAULT-VALUE}).")
    int batch;

    @Option(names = "--rate", paramLabel = "R", defaultValue = "0.05", description = "Learning rate of the RBM, written as that of `train rbm` (default ${DEFAULT-VALUE}).")
    String rate = "";

    @Option(names = "--lambda", paramLabel = "L", defaultValue = "0.5", description = "Price of a sparse code's absolute sum (default ${DEFAULT-VALUE}).")
    double lambda;

    @Mixin
    ProbeOptions probe = new ProbeOptions(0.01);

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of everything that is drawn (default ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Option(names = "--report", paramLabel = "R.json", description = "Where the table is written as JSON, with how it was made.")
    Optional<Path> report = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        if (epochs < 0) {
            throw new BadInput("epochs", Integer.toString(epochs), "0 or more");
        }
        var settings = new FeatureSettings(features, batch, seed);
        FeatureRates rates = FeatureRates.of(Schedule.parse("rate", rate), lambda);
        LinearProbe.Settings asked = probe.settings();
        report.ifPresent(AtomicFile::check);
        Splits splits = data.splits(seed);
        LabelledSplits labelled = LabelledSplits.of(splits);
        try (Workers workers = threads.workers()) {
            var learner = new FeatureLearner(splits, settings, rates, workers);
            learn(learner, rates);
            FeatureSnapshot snapshot = learner.snapshot();
            var table = new EnumMap<FeatureKind, ProbeScores>(FeatureKind.class);
            for (FeatureKind kind : FeatureKind.values()) {
                table.put(kind, ProbeScores.of(snapshot.encoder(kind, () -> settings.pca(splits.train(), workers)),
                        labelled, asked, workers));
            }
            print(table);
            report.ifPresent(path -> JsonOutput.write(path, json(table, labelled, asked)));
        }
        return 0;
    }

    private void learn(FeatureLearner learner, FeatureRates rates) {
        var progress = new ProgressLine(spec.commandLine().getErr(), ProgressLine.isWatched(), epochs,
                learner.examplesPerEpoch());
        int batches = learner.batchesPerEpoch();
        for (int epoch = 0; epoch < epochs; epoch++) {
            long start = System.nanoTime();
            for (int b = 0; b < batches; b++) {
                learner.learn((long) epoch * batches + b, rates);
            }
            learner.trouble().ifPresent(why -> {
                throw new IllegalStateException("training: " + why + " Expected weights that stay finite");
            });
            progress.epoch(epoch + 1, Optional.empty(), (System.nanoTime() - start) * 1e-9, learner.measure());
        }
    }

    private void print(Map<FeatureKind, ProbeScores> table) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("features        number  training      test");
        table.forEach((kind, scores) -> out.println(String.format(Locale.ROOT, "%-14s  %6d    %.4f    %.4f", kind.id(),
                scores.features(), scores.trainAccuracy(), scores.testAccuracy())));
        out.flush();
    }

    private ObjectNode json(Map<FeatureKind, ProbeScores> table, LabelledSplits labelled, LinearProbe.Settings asked) {
        ObjectNode all = JsonOutput.object().put("program", Version.PROGRAM);
        all.set("data", JsonOutput.data(labelled.train()));
        all.set("testData", JsonOutput.data(labelled.test()));
        all.put("features", features).put("epochs", epochs).put("batch", batch).put("rate", rate)
                .put("lambda", lambda).put("binarize", data.binarize()).put("c", asked.c())
                .put("tolerance", asked.tolerance()).put("seed", seed);
        var rows = all.putArray("table");
        table.forEach((kind, scores) -> rows.addObject().put("kind", kind.id()).put("features", scores.features())
                .put("trainAccuracy", scores.trainAccuracy()).put("testAccuracy", scores.testAccuracy())
                .put("gradient", scores.gradient()));
        return all;
    }
}
