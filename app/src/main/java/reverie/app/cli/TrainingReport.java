package reverie.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import reverie.app.cli.option.JsonOutput;
import reverie.model.Version;
import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;

/** The course of a training as JSON: what it was made from, on which machine, and every epoch. */
final class TrainingReport {

    private final ObjectNode root = JsonOutput.object();
    private final ArrayNode epochs;

    TrainingReport(String model, DataSet data, Map<String, Object> hyperparameters, long seed, int threads) {
        root.put("program", Version.PROGRAM);
        root.put("model", model);
        root.set("data", JsonOutput.data(data));
        root.set("hyperparameters", JsonOutput.of(hyperparameters));
        root.put("seed", seed);
        root.put("threads", threads);
        root.set("machine", JsonOutput.object().put("cores", Runtime.getRuntime().availableProcessors())
                .put("jvm", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"))
                .put("vectorBits", Workers.vectorBits()));
        epochs = root.putArray("epochs");
    }

    /** Adds an epoch; {@code seconds} are those of learning alone. */
    void epoch(int epoch, Optional<String> stage, double seconds, double examplesPerSecond, Measurement metrics) {
        ObjectNode node = epochs.addObject();
        node.put("epoch", epoch);
        stage.ifPresent(text -> node.put("stage", text));
        node.put("seconds", seconds);
        node.put("examplesPerSecond", examplesPerSecond);
        node.set("metrics", JsonOutput.of(metrics.values()));
    }

    void write(Path path) {
        JsonOutput.write(path, root);
    }
}
