package reverie.model.nade;

import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;
import reverie.model.network.Activation;
import reverie.model.network.Dense;
import reverie.model.network.Network;
import reverie.model.network.NetworkDescent;
import reverie.model.network.Optimizer;
import reverie.model.train.State;

/**
 * NADE in all orderings at once (Uria, Murray and Larochelle 2014, eq. 13 and section 3.1): in each example and step an ordering is drawn
 * and a place d in it; of the D − d + 1 pixels from there on each is told by the d − 1 before. D / (D − d + 1) times the sum of
 * their −log p is on average what an image takes in a random ordering. The net sees v ⊙ m and the mask m itself, which tells what
 * is off from what is not known.
 */
final class OrderlessDescent implements NadeDescent {

    private static final Purpose PLACE = Purpose.of("nade.place");
    private static final Purpose MASKS = Purpose.of("nade.masks");

    private final Network network;
    private final NetworkDescent descent;
    private final State state;
    private final int d;
    private final int batch;
    private final long seed;
    private final int[] order;
    private final float[] weight;

    private final Workers.RangeTask learn = this::learn;

    // What the workers need to know of the running batch.
    private R032Store images;
    private long places;
    private long masks;

    /**
     * A net by chance, with biases by which pixels are at first as often on as they are in the data.
     *
     * @param batch B, the most examples of a step
     */
    OrderlessDescent(float[] logOdds, int hidden, Optimizer optimizer, int batch, long seed) {
        d = logOdds.length;
        this.batch = batch;
        this.seed = seed;
        R032Store below = R032Store.FACTORY.make(2 * d, hidden);
        R032Store above = R032Store.FACTORY.make(hidden, d);
        Draws.gaussianOnce(RandomKey.of(seed, 0, Purpose.FIRST_WEIGHTS), HiddenDescent.FIRST_WEIGHTS, below);
        Draws.gaussianOnce(RandomKey.of(seed, 0, Purpose.FIRST_DECODER), HiddenDescent.FIRST_WEIGHTS, above);
        network = new Network(List.of(
                new Dense(new Weights(below), R032Store.FACTORY.make(1, hidden), Activation.SIGMOID),
                new Dense(new Weights(above), R032Store.wrap(logOdds, 1), Activation.SIGMOID)));
        descent = new NetworkDescent(network, batch, optimizer);
        state = State.builder().all("", network.state()).all("", descent.state()).build();
        order = new int[Math.multiplyExact(d, batch)];
        weight = new float[batch];
        images = descent.outputs();
    }

    @Override
    public void step(R032Store examples, int count, NadeRates live, long step, double epoch, Workers workers) {
        images = examples;
        places = RandomKey.of(seed, step, PLACE);
        masks = RandomKey.of(seed, step, MASKS);
        workers.split(count, Packed.TILE_COLUMNS, learn);
        descent.step(live.rate().at(epoch), epoch, live.decay(), count, workers);
    }

    private void learn(int from, int to) {
        for (int n = from; n < to; n++) {
            hide(n);
        }
        descent.up(from, to);
        float[] seen = descent.examples().data;
        float[] errors = descent.outputs().data;
        for (int n = from; n < to; n++) {
            for (int i = 0; i < d; i++) {
                boolean known = seen[n * 2 * d + d + i] != 0;
                errors[n * d + i] = known ? 0 : weight[n] * (errors[n * d + i] - images.data[n * d + i]);
            }
        }
        descent.back(from, to);
    }

    /** Draws what is known of an example: pixels, and the mask below them. */
    private void hide(int n) {
        float[] seen = descent.examples().data;
        int known = Draws.below(places, n, d);
        weight[n] = (float) d / (d - known);
        Ordering.shuffle(RandomKey.of(masks, n, MASKS), order, n * d, d);
        int at = n * 2 * d;
        for (int t = 0; t < d; t++) {
            int i = order[n * d + t];
            seen[at + i] = t < known ? images.data[n * d + i] : 0;
            seen[at + d + i] = t < known ? 1 : 0;
        }
    }

    @Override
    public Conditionals conditionals() {
        Dense below = network.layers().getFirst();
        Dense above = network.layers().getLast();
        R032Store both = below.weights().matrix();
        return new HiddenConditionals(above.c().data, below.c().data, lines(both, 0), above.weights().matrix(),
                Optional.of(lines(both, d)));
    }

    /** D rows of the lower weights, turned so that each becomes a column. */
    private R032Store lines(R032Store both, int row) {
        int hidden = both.getColDim();
        R032Store lines = R032Store.FACTORY.make(hidden, d);
        for (int j = 0; j < hidden; j++) {
            for (int i = 0; i < d; i++) {
                lines.data[i * hidden + j] = both.data[j * 2 * d + row + i];
            }
        }
        return lines;
    }

    @Override
    public R032Store filters() {
        R032Store both = network.layers().getFirst().weights().matrix();
        R032Store filters = R032Store.FACTORY.make(d, both.getColDim());
        for (int j = 0; j < both.getColDim(); j++) {
            System.arraycopy(both.data, j * 2 * d, filters.data, j * d, d);
        }
        return filters;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void restored() {
        network.changed();
    }

    @Override
    public List<R032Store> parameters() {
        return network.parameters();
    }

    /** Both ways through both layers, and the weights' gradients. */
    @Override
    public double cost() {
        return 3 * 3 * expecting() * batch;
    }

    /** Whatever a pixel is, it is known from then on. */
    @Override
    public double telling() {
        return (1 + SIGMOID) * expecting();
    }

    @Override
    public double expecting() {
        return (double) d * network.layers().getFirst().weights().hidden();
    }
}
