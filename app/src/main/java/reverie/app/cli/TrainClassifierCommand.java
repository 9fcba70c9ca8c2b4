package reverie.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.model.BadInput;
import reverie.model.autoencoder.Autoencoder;
import reverie.model.autoencoder.AutoencoderFile;
import reverie.model.autoencoder.Optimizer;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.deepautoencoder.Classifier;
import reverie.model.deepautoencoder.ClassifierFile;
import reverie.model.deepautoencoder.ClassifierLearner;
import reverie.model.deepautoencoder.ClassifierRates;
import reverie.model.matrix.Workers;
import reverie.model.projection.PreprocessingFile;
import reverie.model.store.ModelFile;

/** {@code reverie train classifier}. */
@Command(name = "classifier", description = "Put a softmax output on the encoder of an autoencoder and fine-tune all layers on labels. Errors are percentages of examples.")
final class TrainClassifierCommand implements Callable<Integer> {

    @Option(names = "--from", required = true, paramLabel = "M.safetensors", description = "An autoencoder of any depth that `reverie train` saved.")
    Path from = Path.of("");

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Mixin
    DescentOptions descent = new DescentOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        run.check();
        if (descent.batch < 1) {
            throw new BadInput("batch", Integer.toString(descent.batch), "1 or more");
        }
        Optimizer how = descent.optimizer("0.9");
        var rates = new ClassifierRates(descent.rate(how), descent.weightDecay);
        ModelFile learned = ModelFile.read(from);
        Splits splits = data.splits(run.seed, learned.provenance().data().values());
        DataSet train = splits.train();
        Labels labels = train.labels()
                .orElseThrow(() -> new BadInput(train.name(), "no labels", "one for each example"));
        Autoencoder encoder = encoder(learned, train);
        var hyperparameters = new LinkedHashMap<String, Object>();
        hyperparameters.put("from", Objects.toString(from.getFileName(), ""));
        hyperparameters.put("activations", encoder.layers().stream().map(layer -> layer.upper().toString()).toList());
        hyperparameters.put("labels", labels.names());
        hyperparameters.put("optimizer", how.toString());
        if (how instanceof Optimizer.Sgd(var share)) {
            hyperparameters.put("momentum", share.toString());
        }
        hyperparameters.put("batch", descent.batch);
        hyperparameters.put("rate", rates.rate().toString());
        hyperparameters.put("weight-decay", descent.weightDecay);
        data.describe(hyperparameters);
        try (Workers workers = run.threads.workers()) {
            var learner = new ClassifierLearner(new Classifier(encoder, labels.names()), splits, how, descent.batch,
                    run.seed,
                    workers);
            return new TrainingRun(ClassifierFile.MODEL, splits, run, hyperparameters, spec.commandLine().getErr())
                    .train(learner, rates, provenance -> ClassifierFile.of(learner.model(), provenance));
        }
    }

    private Autoencoder encoder(ModelFile file, DataSet train) {
        Autoencoder encoder = AutoencoderFile.autoencoder(file);
        if (PreprocessingFile.preprocessing(file, encoder.visible()).isPresent()) {
            throw new BadInput("from", from.getFileName() + ", a model of preprocessed examples",
                    "one of examples as they are");
        }
        if (encoder.visible() != train.values()) {
            throw new BadInput(train.name(), "examples of " + train.values() + " values",
                    encoder.visible() + " as in " + from.getFileName());
        }
        return encoder;
    }
}
