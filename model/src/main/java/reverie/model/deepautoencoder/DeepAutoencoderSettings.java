package reverie.model.deepautoencoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.train.Stages;

/**
 * What a deep autoencoder is made with; other values need a new start.
 *
 * @param layers         units of every layer from the data to the code, such as 784, 1000, 500, 250, 30; at least two
 * @param activation     of the layers between data and code
 * @param code           activation of the code
 * @param tied           whether it decodes with the encoding weights, also in fine-tuning
 * @param loss           what reconstructions are judged by
 * @param pretraining    how layers are prepared
 * @param pretrainEpochs passes over the data for each layer's preparation, 0 or more
 * @param afterwards     what all layers learn then
 * @param optimizer      how parameters follow their gradient, but for those of RBMs
 * @param batch          examples in a mini-batch, 1 or more
 * @param seed           of the first weights, the order of examples and every draw
 */
public record DeepAutoencoderSettings(List<Integer> layers, Activation activation, Activation code, boolean tied,
        Loss loss,
        Pretraining pretraining, int pretrainEpochs, FineTuningObjective afterwards, Optimizer optimizer, int batch,
        long seed) {

    public DeepAutoencoderSettings {
        layers = List.copyOf(layers);
        if (layers.size() < 2 || layers.stream().anyMatch(size -> size < 1)) {
            throw new BadInput("layers", written(layers), "two sizes or more, each 1 or more");
        }
        if (pretrainEpochs < 0) {
            throw new BadInput("pretrain-epochs", Integer.toString(pretrainEpochs), "0 or more");
        }
        if (batch < 1) {
            throw new BadInput("batch", Integer.toString(batch), "1 or more");
        }
        if (pretraining == Pretraining.RBM) {
            if (activation != Activation.SIGMOID && layers.size() > 2) {
                throw new BadInput("activation", activation + " with layers from RBMs", Activation.SIGMOID.toString());
            }
            if (code != Activation.SIGMOID && code != Activation.LINEAR) {
                throw new BadInput("code-activation", code + " with layers from RBMs",
                        Activation.SIGMOID + " or " + Activation.LINEAR);
            }
            if (layers.size() == 2 && code == Activation.LINEAR && loss.output() == Activation.LINEAR) {
                // Nothing would keep the energy of such an RBM from falling without end.
                throw new BadInput("pretrain", pretraining + " with real units on both sides",
                        "a layer between, or " + Pretraining.AUTOENCODER);
            }
        }
    }

    /** Encoding layers. */
    public int depth() {
        return layers.size() - 1;
    }

    /** Units of the code. */
    public int codeUnits() {
        return layers.getLast();
    }

    /** The activation of the upper units of each encoding layer, from the data to the code. */
    public List<Activation> activations() {
        return Stream.concat(Collections.nCopies(depth() - 1, activation).stream(), Stream.of(code)).toList();
    }

    /** Layers that learn alone before all learn together. */
    int layersAlone() {
        return pretraining == Pretraining.NONE || pretrainEpochs == 0 ? 0 : depth();
    }

    /**
     * Layers that learn alone, then all together, then with labels.
     *
     * @param perEpoch batches in a pass over the data
     */
    Stages stages(int perEpoch) {
        var lengths = new ArrayList<>(Collections.nCopies(layersAlone(), (long) pretrainEpochs * perEpoch));
        if (afterwards instanceof FineTuningObjective.Classify(int epochs)) {
            lengths.add((long) epochs * perEpoch);
        }
        return new Stages(lengths);
    }

    /** Passes over the data before fine-tuning begins. */
    public int epochsOfPretraining() {
        return layersAlone() * pretrainEpochs;
    }

    /** @throws BadInput where the model cannot learn from these data */
    void check(DataSet data) {
        if (layers.getFirst() != data.values()) {
            throw new BadInput("layers", written(layers), data.values() + " first, as values in " + data.name());
        }
        loss.check(data);
        if (afterwards instanceof FineTuningObjective.Classify && data.labels().isEmpty()) {
            throw new BadInput(data.name(), "no labels", "one for each example");
        }
    }

    private static String written(List<Integer> sizes) {
        return sizes.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /**
     * Reads the sizes of layers.
     *
     * @param text such as {@code 784,1000,500,250,30}
     * @throws BadInput where it is no list of whole numbers
     */
    public static List<Integer> parseLayers(String text) {
        try {
            return Stream.of(text.split(",", -1)).map(size -> Integer.valueOf(size.strip())).toList();
        } catch (NumberFormatException e) {
            throw new BadInput("layers", "'" + text + "'", "sizes with commas between, as in 784,1000,500,250,30", e);
        }
    }
}
