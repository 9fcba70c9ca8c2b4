package reverie.model.nade;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;

/**
 * p(v) = Π_t p(v_o(t) | those before), o being an ordering of the pixels. With several orderings it is the mean of what it is in each:
 * an ensemble of as many models with the same weights (Uria, Murray and Larochelle 2014, eq. 18). Its arrays may go on learning.
 */
public final class Nade {

    /** Draws of an image a column, taken for granted where examples are grey. */
    private static final Purpose BITS = Purpose.of("nade.bits");
    private static final int BLOCK = 512;

    private final Conditionals conditionals;
    private final List<Ordering> orderings;

    /** @throws BadInput where an ordering has another number of pixels */
    Nade(Conditionals conditionals, List<Ordering> orderings) {
        this.conditionals = conditionals;
        this.orderings = List.copyOf(orderings);
        for (Ordering each : orderings) {
            if (each.size() != conditionals.pixels()) {
                throw new BadInput("ordering", each.size() + " pixels", conditionals.pixels() + " as b has");
            }
        }
    }

    Conditionals conditionals() {
        return conditionals;
    }

    /** In which it is told; one or more. */
    public List<Ordering> orderings() {
        return orderings;
    }

    /** D. */
    public int pixels() {
        return conditionals.pixels();
    }

    /** Whether any ordering is as good as another. */
    boolean isOrderless() {
        return conditionals instanceof HiddenConditionals hidden && hidden.m().isPresent();
    }

    /**
     * The same weights as the mean of other random orderings.
     *
     * @param count how many, 1 or more
     * @throws BadInput where there is one ordering that any other is worse than
     */
    Nade ensemble(int count, long seed) {
        if (!isOrderless()) {
            throw new BadInput("orderings", Integer.toString(count), "a model that learned with --orderless");
        }
        var row = new ImageShape(pixels(), 1);
        return new Nade(conditionals,
                LongStream.range(0, count).mapToObj(k -> Ordering.Kind.RANDOM.of(row, seed + k)).toList());
    }

    /** Black and white examples as they are, and grey ones drawn, always in the same way. */
    static DataSet drawn(DataSet data) {
        R032Store bits = R032Store.FACTORY.make(data.values(), data.size());
        Draws.bernoulli(RandomKey.of(0, 0, BITS), data.examples(), bits, 0, data.size());
        return data.withExamples(ValueKind.BINARY, bits);
    }

    /**
     * log p(v) of each image, in nats.
     *
     * @param v D×N zeros and ones
     */
    public double[] logLikelihoods(R032Store v, Workers workers) {
        return likelihoods(v, workers).ofEnsemble();
    }

    /**
     * log p(v) of each image in each ordering.
     *
     * @param values by the ordering and the image
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Likelihoods(double[][] values) {

        /** log of the mean of p(v) over orderings. */
        double[] ofEnsemble() {
            double[] logs = new double[values[0].length];
            for (int n = 0; n < logs.length; n++) {
                double most = Double.NEGATIVE_INFINITY;
                for (double[] each : values) {
                    most = Math.max(most, each[n]);
                }
                double sum = 0;
                for (double[] each : values) {
                    sum += Math.exp(each[n] - most);
                }
                logs[n] = most + Math.log(sum / values.length);
            }
            return logs;
        }

        double meanOfEnsemble() {
            return Arrays.stream(ofEnsemble()).average().orElseThrow();
        }

        /** The mean over images and orderings. */
        double meanOfOne() {
            return Arrays.stream(values).flatMapToDouble(Arrays::stream).average().orElseThrow();
        }
    }

    /** Likewise, told by ordering. */
    Likelihoods likelihoods(R032Store v, Workers workers) {
        int d = pixels();
        int count = v.getColDim();
        int block = Math.min(BLOCK, count);
        double[][] all = new double[orderings.size()][count];
        var telling = new Telling(conditionals, block);
        R032Store part = R032Store.FACTORY.make(d, block);
        R032Store odds = R032Store.FACTORY.make(d, block);
        double[] logP = new double[block];
        for (int start = 0; start < count; start += block) {
            int columns = Math.min(block, count - start);
            System.arraycopy(v.data, start * d, part.data, 0, columns * d);
            for (int k = 0; k < all.length; k++) {
                Ordering ordering = orderings.get(k);
                workers.split(columns, Packed.TILE_COLUMNS, (from, to) -> {
                    telling.tell(ordering, part, odds, from, to);
                    telling.logLikelihood(part, odds, logP, from, to);
                });
                System.arraycopy(logP, 0, all[k], start, columns);
            }
        }
        return new Likelihoods(all);
    }
}
