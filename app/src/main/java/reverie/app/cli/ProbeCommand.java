package reverie.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ojalgo.matrix.store.R032Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.evaluate.LinearProbe;
import reverie.model.matrix.Workers;
import reverie.model.saved.SavedModel;
import reverie.model.store.ModelFile;

/** {@code reverie probe}: what a linear classifier makes of a model's features, as JSON on standard output. */
@Command(name = "probe", description = "Learn a linear classifier of a model's features from the training part and print its accuracy on the test part, as JSON.")
final class ProbeCommand implements Callable<Integer> {

    /** In the place of a model: the examples as they are. */
    private static final String PIXELS = "pixels";
    private static final int BLOCK = 1000;

    @Parameters(paramLabel = "M.safetensors|pixels", description = "A model that `reverie train` or `reverie baseline` saved, or the values themselves.")
    String model = "";

    @Mixin
    DataOptions data = new DataOptions();

    @Option(names = "--c", paramLabel = "C", defaultValue = "1", description = "Weight of the summed loss against the L2 penalty, as in scikit-learn (default ${DEFAULT-VALUE}).")
    double c;

    @Option(names = "--tolerance", paramLabel = "T", defaultValue = "0.00001", description = "Learning ends once no component of the gradient is larger (default ${DEFAULT-VALUE}).")
    double tolerance;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the draw of --binarize sample (default ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        var settings = new LinearProbe.Settings(c, tolerance);
        threads.check();
        Splits splits = data.splits(seed);
        DataSet train = splits.train();
        DataSet test = splits.test().orElseThrow(
                () -> new BadInput(train.name(), "no test part", "data that come with one"));
        Labels labels = labels(train);
        Labels testLabels = labels(test);
        Optional<SavedModel> encoder = encoder(train);
        try (Workers workers = threads.workers()) {
            R032Store features = features(encoder, train, workers);
            LinearProbe probe = LinearProbe.of(features, labels, settings, workers);
            double ofTrain = probe.accuracy(features(encoder, train, workers), labels, workers);
            double ofTest = probe.accuracy(features(encoder, test, workers), testLabels, workers);
            ObjectNode figures = Json.object();
            figures.put("model", model);
            figures.set("data", Json.data(test));
            figures.put("features", features.getRowDim());
            figures.put("c", c);
            figures.put("steps", probe.steps());
            figures.put("gradient", probe.slope());
            figures.put("trainAccuracy", ofTrain);
            figures.put("testAccuracy", ofTest);
            spec.commandLine().getOut().println(Json.text(figures));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private static Labels labels(DataSet set) {
        return set.labels().orElseThrow(() -> new BadInput(set.name(), "no labels", "one for each example"));
    }

    private Optional<SavedModel> encoder(DataSet set) {
        if (model.equals(PIXELS)) {
            return Optional.empty();
        }
        var argument = new ModelArgument();
        argument.path = Path.of(model);
        return Optional.of(argument.modelFor(ModelFile.read(argument.path), set));
    }

    private static R032Store features(Optional<SavedModel> encoder, DataSet set, Workers workers) {
        if (encoder.isEmpty()) {
            return R032Store.wrap(set.examples().data.clone(), set.values());
        }
        int f = encoder.get().features();
        int d = set.values();
        R032Store features = R032Store.FACTORY.make(f, set.size());
        for (int start = 0; start < set.size(); start += BLOCK) {
            int count = Math.min(BLOCK, set.size() - start);
            R032Store block = R032Store.FACTORY.make(d, count);
            System.arraycopy(set.examples().data, start * d, block.data, 0, count * d);
            System.arraycopy(encoder.get().encode(block, workers).data, 0, features.data, start * f, count * f);
        }
        return features;
    }
}
