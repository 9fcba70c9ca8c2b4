package reverie.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
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
import reverie.model.deep.Classifier;
import reverie.model.deep.ClassifierFile;
import reverie.model.deep.ClassifierLearner;
import reverie.model.deep.ClassifierRates;
import reverie.model.matrix.Workers;
import reverie.model.store.ModelFile;
import reverie.model.train.Schedule;

/** {@code reverie train classifier}. */
@Command(name = "classifier", description = "Put a softmax output on the encoder of an autoencoder and fine-tune all layers on labels. Errors are percentages of examples.")
final class TrainClassifierCommand implements Callable<Integer> {

    @Option(names = "--from", required = true, paramLabel = "M.safetensors", description = "An autoencoder of any depth that `reverie train` saved.")
    Path from = Path.of("");

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Option(names = "--optimizer", paramLabel = "O", defaultValue = "adam", description = "sgd or adam (default ${DEFAULT-VALUE}).")
    String optimizer = "";

    @Option(names = "--batch", paramLabel = "B", defaultValue = "100", description = "Examples in a mini-batch (default ${DEFAULT-VALUE}).")
    int batch;

    @Option(names = "--rate", paramLabel = "R", description = "Learning rate: a number, FROM..TO/EPOCHS or FIRST,VALUE@EPOCH; by default 0.001 for adam, 0.1 for sgd.")
    Optional<String> rate = Optional.empty();

    @Option(names = "--momentum", paramLabel = "M", defaultValue = "0.9", description = "Of sgd, 0 to below 1: written like the rate (default ${DEFAULT-VALUE}).")
    String momentum = "";

    @Option(names = "--weight-decay", paramLabel = "L2", defaultValue = "0", description = "Strength of the L2 penalty on the weights (default ${DEFAULT-VALUE}).")
    double weightDecay;

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        run.check();
        if (batch < 1) {
            throw new BadInput("batch", Integer.toString(batch), "1 or more");
        }
        Optimizer how = Optimizer.parse(optimizer, Schedule.parse("momentum", momentum));
        var rates = new ClassifierRates(
                Schedule.parse("rate", rate.orElse(how instanceof Optimizer.Adam ? "0.001" : "0.1")), weightDecay);
        Splits splits = data.splits(run.seed);
        DataSet train = splits.train();
        Labels labels = train.labels()
                .orElseThrow(() -> new BadInput(train.name(), "no labels", "one for each example"));
        Autoencoder encoder = encoder(train);
        var hyperparameters = new LinkedHashMap<String, Object>();
        hyperparameters.put("from", Objects.toString(from.getFileName(), ""));
        hyperparameters.put("activations", encoder.layers().stream().map(layer -> layer.upper().toString()).toList());
        hyperparameters.put("labels", labels.names());
        hyperparameters.put("optimizer", how.toString());
        if (how instanceof Optimizer.Sgd(var share)) {
            hyperparameters.put("momentum", share.toString());
        }
        hyperparameters.put("batch", batch);
        hyperparameters.put("rate", rates.rate().toString());
        hyperparameters.put("weight-decay", weightDecay);
        hyperparameters.put("binarize", data.binarize);
        try (Workers workers = run.threads.workers()) {
            var learner = new ClassifierLearner(new Classifier(encoder, labels.names()), splits, how, batch, run.seed,
                    workers);
            return new TrainingRun(ClassifierFile.MODEL, splits, run, hyperparameters, spec.commandLine().getErr())
                    .train(learner, rates, provenance -> ClassifierFile.of(learner.model(), provenance));
        }
    }

    private Autoencoder encoder(DataSet train) {
        Autoencoder encoder = AutoencoderFile.autoencoder(ModelFile.read(from));
        if (encoder.visible() != train.values()) {
            throw new BadInput(train.name(), "examples of " + train.values() + " values",
                    encoder.visible() + " as in " + from.getFileName());
        }
        return encoder;
    }
}
