package reverie.model.deepautoencoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.autoencoder.Autoencoder;
import reverie.model.autoencoder.Layer;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;
import reverie.model.network.Activation;
import reverie.model.network.Dense;
import reverie.model.network.Network;

/**
 * The encoder of an autoencoder with a softmax output on top: P(label k | x) ∝ exp(u_kᵀh + d_k), where h is the code.
 */
public final class Classifier {

    private final Network network;
    private final List<String> names;

    /**
     * A classifier that has not seen a label yet: all are equally likely.
     *
     * @param encoder its encoding weights and biases are copied
     * @param names   of the labels, at least one
     */
    public Classifier(Autoencoder encoder, List<String> names) {
        this(encoder.layers().stream().map(Classifier::copied).toList(),
                new Dense(new Weights(R032Store.FACTORY.make(encoder.code(), names.size())),
                        R032Store.FACTORY.make(1, names.size()), Activation.LINEAR),
                names);
    }

    Classifier(List<Dense> hidden, Dense output, List<String> names) {
        var all = new ArrayList<>(hidden);
        all.add(output);
        network = new Network(all);
        this.names = List.copyOf(names);
    }

    private static Dense copied(Layer layer) {
        return new Dense(new Weights(R032Store.wrap(layer.w().data.clone(), layer.lowerUnits())),
                R032Store.wrap(layer.c().clone(), 1), layer.upper());
    }

    /** From the data to the scores of the labels. */
    Network network() {
        return network;
    }

    /** Of the labels. */
    public List<String> names() {
        return names;
    }

    /** D, values of an example. */
    public int visible() {
        return network.inputs();
    }

    /** W of the first layer, D×F. To be read only. */
    public R032Store filters() {
        return network.layers().getFirst().weights().matrix();
    }

    /** P(label | x) of D×N examples, K×N. */
    public R032Store probabilities(R032Store x, Workers workers) {
        R032Store scores = network.apply(x, workers);
        softmax(scores, 0, x.getColDim());
        return scores;
    }

    /** Columns of scores become probabilities. */
    static void softmax(R032Store scores, int from, int to) {
        int k = scores.getRowDim();
        for (int n = from; n < to; n++) {
            float largest = Float.NEGATIVE_INFINITY;
            for (int j = n * k; j < (n + 1) * k; j++) {
                largest = Math.max(largest, scores.data[j]);
            }
            double sum = 0;
            for (int j = n * k; j < (n + 1) * k; j++) {
                double e = Math.exp(scores.data[j] - largest);
                scores.data[j] = (float) e;
                sum += e;
            }
            for (int j = n * k; j < (n + 1) * k; j++) {
                scores.data[j] /= (float) sum;
            }
        }
    }

    /**
     * Means over a data set.
     *
     * @param loss      −log P(label | x), in nats
     * @param errorRate share of examples to which another label is given
     */
    public record Scores(double loss, double errorRate) {}

    /** @throws BadInput where the data have no labels, or other ones */
    public Scores scores(DataSet data, Workers workers) {
        int[] wanted = labels(data).of();
        R032Store p = probabilities(data.examples(), workers);
        int k = names.size();
        double loss = 0;
        int wrong = 0;
        for (int n = 0; n < wanted.length; n++) {
            double right = p.data[n * k + wanted[n]];
            loss -= Math.log(Math.max(right, Float.MIN_NORMAL));
            int best = 0;
            for (int j = 1; j < k; j++) {
                best = p.data[n * k + j] > p.data[n * k + best] ? j : best;
            }
            wrong += best == wanted[n] ? 0 : 1;
        }
        return new Scores(loss / wanted.length, wrong / (double) wanted.length);
    }

    /** The labels of data that this classifier can judge. */
    Labels labels(DataSet data) {
        Labels labels = data.labels()
                .orElseThrow(() -> new BadInput(data.name(), "no labels", "one for each example"));
        int highest = Arrays.stream(labels.of()).max().orElse(0);
        if (highest >= names.size()) {
            throw new BadInput(data.name(), "a label " + labels.names().get(highest),
                    "one of the " + names.size() + " that were learned");
        }
        return labels;
    }
}
