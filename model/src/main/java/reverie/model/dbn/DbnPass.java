package reverie.model.dbn;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Draws;

/**
 * The units of a belief net for a number of examples, one column each, and their way up and down. Methods work on columns
 * {@code from} to {@code to} on the calling thread and allocate nothing.
 */
public final class DbnPass {

    private final Dbn net;
    private final R032Store[] units;
    private final R032Store joined;
    private final R032Store top;

    /** Room for so many examples. */
    public DbnPass(Dbn net, int count) {
        this.net = net;
        units = IntStream.range(0, net.depth()).mapToObj(l -> R032Store.FACTORY.make(net.units(l), count))
                .toArray(R032Store[]::new);
        joined = net.labels().isEmpty() ? units[net.depth() - 1] : R032Store.FACTORY.make(net.top().visible(), count);
        top = R032Store.FACTORY.make(net.top().hidden(), count);
    }

    /** Units of a layer, 0 for the pixels, at most {@link Dbn#depth()} − 1: units × count. */
    public R032Store units(int layer) {
        return units[layer];
    }

    /** The visible units of the top RBM, the labels among them: D' × count. */
    public R032Store joined() {
        return joined;
    }

    /** The hidden units of the top RBM: F × count. */
    public R032Store top() {
        return top;
    }

    /** Recognises the pixels: each layer below the top takes the probabilities that follow from those of the one below. */
    public void up(int from, int to) {
        for (int l = 0; l < net.depth() - 1; l++) {
            net.lower().get(l).up(units[l], units[l + 1], from, to);
        }
    }

    /** Recognises the pixels, drawing the state of every layer from Q(h^(l+1) | h^l). */
    public void drawUp(long key, int from, int to) {
        for (int l = 0; l < net.depth() - 1; l++) {
            net.lower().get(l).up(units[l], units[l + 1], from, to);
            Draws.bernoulli(RandomKey.of(key, l, Purpose.RECOGNITION), units[l + 1], units[l + 1], from, to);
        }
    }

    /** Takes the uppermost recognised layer over to the top RBM's visible units, and all labels for unknown (zero). */
    public void join(int from, int to) {
        int rows = net.topInput();
        int all = net.top().visible();
        if (rows < all) {
            for (int n = from; n < to; n++) {
                System.arraycopy(units[net.depth() - 1].data, n * rows, joined.data, n * all, rows);
                Arrays.fill(joined.data, n * all + rows, (n + 1) * all, 0);
            }
        }
    }

    /** Says what one example shows: that label is on, the others off. */
    public void label(int example, int label) {
        label(net, joined, example, label);
    }

    /** The same in visible units of the top RBM that lie elsewhere, D' × count. */
    static void label(Dbn net, R032Store joined, int example, int label) {
        int at = example * net.top().visible() + net.topInput();
        Arrays.fill(joined.data, at, at + net.labels().size(), 0);
        joined.data[at + label] = 1;
    }

    /** Says what each example shows; {@code shown} is labels × count, without rows where the net knows no labels. */
    void labels(R032Store shown, int from, int to) {
        int labels = net.labels().size();
        int all = net.top().visible();
        for (int n = from; n < to; n++) {
            System.arraycopy(shown.data, n * labels, joined.data, n * all + net.topInput(), labels);
        }
    }

    /** Takes the top RBM's visible units over to the layer from which the way down begins. */
    public void part(int from, int to) {
        int rows = net.topInput();
        int all = net.top().visible();
        if (rows < all) {
            for (int n = from; n < to; n++) {
                System.arraycopy(joined.data, n * all, units[net.depth() - 1].data, n * rows, rows);
            }
        }
    }

    /** Paints: each layer takes the probabilities that follow from those of the one above. */
    public void down(int from, int to) {
        for (int l = net.depth() - 2; l >= 0; l--) {
            net.lower().get(l).down(units[l + 1], units[l], from, to);
        }
    }

    /** Paints, drawing the state of every layer from P(h^l | h^(l+1)); of the pixels, the probabilities are left. */
    public void drawDown(long key, int from, int to) {
        for (int l = net.depth() - 2; l >= 0; l--) {
            net.lower().get(l).down(units[l + 1], units[l], from, to);
            if (l > 0) {
                Draws.bernoulli(RandomKey.of(key, l, Purpose.GENERATION), units[l], units[l], from, to);
            }
        }
    }
}
