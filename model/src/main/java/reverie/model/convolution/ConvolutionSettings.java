package reverie.model.convolution;

import java.util.List;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ValueNeeds;

/**
 * What a convolutional RBM or deep belief net is made with; other values need a new start.
 *
 * @param layers      from the pixels up, at least one
 * @param input       how images enter
 * @param layerEpochs passes over the data for each layer before the next begins, 1 or more
 * @param batch       images in a mini-batch, 1 or more
 * @param sweeps      of the mean field for each mini-batch, once all layers learn together as one undirected model, 1 or more; or 0
 *                    where they never do and the last layer goes on
 * @param start       from where all learn together
 * @param seed        of the first weights, the order of examples and every draw
 */
public record ConvolutionSettings(List<Layer> layers, Input input, int layerEpochs, int batch, int sweeps, Start start,
        long seed) {

    /** Of layers that never learn together. */
    public ConvolutionSettings(List<Layer> layers, Input input, int layerEpochs, int batch, long seed) {
        this(layers, input, layerEpochs, batch, 0, Start.LOWEST, seed);
    }

    /** From where all layers learn together. */
    public enum Start {
        /** The lowest layer has learned alone, as a model of its own, and those above join it with small weights: they tell it nothing yet. */
        LOWEST,
        /**
         * Each layer has learned alone, hearing the neighbour that is there twice in the place of the one that is not (Salakhutdinov and
         * Hinton 2009, section 3.1).
         */
        DOUBLED
    }

    /**
     * One layer.
     *
     * @param filters    K, groups of units
     * @param side       pixels, or units of the layer below, of a filter's side
     * @param pool       C, units of a block's side
     * @param persistent whether the chains of its negative phase go on from batch to batch (PCD, Tieleman 2008) instead of
     *                   beginning at the data: they find what the layer believes far from all data, such as filled areas
     */
    public record Layer(int filters, int side, int pool, boolean persistent) {

        /** With chains that begin at the data. */
        public Layer(int filters, int side, int pool) {
            this(filters, side, pool, false);
        }
    }

    /**
     * How images enter the lowest layer.
     *
     * @param units      what its visible units are
     * @param border     so many pixels at each edge are given and what is learned is P(the others | these); 0 or more.
     *                   They lie under fewer places of a filter than the others, and a layer that has to explain them bends
     *                   its filters' rims to it; under a border as wide as a filter's side, less one, all others lie
     *                   under as many (Norouzi, Ranjbar and Mori 2009)
     */
    public record Input(ImageUnits units, int border) {

        /** Pixels as they are, taken for probabilities. */
        public static final Input BINARY = new Input(ImageUnits.BERNOULLI, 0);

        public Input {
            if (border < 0) {
                throw new BadInput("border", Integer.toString(border), "0 or more");
            }
        }
    }

    public ConvolutionSettings {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw new BadInput("filters", "no layers", "one or more");
        }
        if (layerEpochs < 1) {
            throw new BadInput("epochs", Integer.toString(layerEpochs), "1 or more for each layer");
        }
        if (batch < 1) {
            throw new BadInput("batch", Integer.toString(batch), "1 or more");
        }
        if (sweeps < 0) {
            throw new BadInput("mean-field", Integer.toString(sweeps), "0 or more");
        }
    }

    /** Whether all layers learn together in the end. */
    public boolean together() {
        return sweeps > 0;
    }

    /** Whether each layer that learns alone hears the neighbour that is there twice. */
    boolean doubled() {
        return together() && start == Start.DOUBLED;
    }

    /** How many layers there will be. */
    public int depth() {
        return layers.size();
    }

    /**
     * Sizes of a layer, from 0 at the pixels.
     *
     * @throws BadInput where it does not fit onto those below
     */
    ConvolutionShape shape(int index, DataSet data) {
        Layer first = layers.getFirst();
        var shape = new ConvolutionShape(1, data.imageShape(), first.filters(), first.side(), first.pool());
        for (Layer layer : layers.subList(1, index + 1)) {
            shape = shape.above(layer.filters(), layer.side(), layer.pool());
        }
        return shape;
    }

    /** @throws BadInput where the net cannot learn from these data */
    void check(DataSet data) {
        shape(depth() - 1, data);
        if (input.border() > 0 && (together() || layers.stream().anyMatch(Layer::persistent))) {
            throw new BadInput(together() ? "joint-epochs" : "persistent",
                    "chains in images of which a border is given",
                    "border 0, for a chain outlives the image that its border was");
        }
        if (2 * input.border() >= Math.min(data.imageShape().width(), data.imageShape().height())) {
            throw new BadInput("border", Integer.toString(input.border()),
                    "one that leaves pixels to learn in images of " + data.imageShape());
        }
        if (input.units() == ImageUnits.BERNOULLI) {
            ValueNeeds.PROBABILITIES.check(data, "or units " + ImageUnits.GAUSSIAN);
        }
    }
}
