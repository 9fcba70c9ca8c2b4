package reverie.model.dbm;

import reverie.model.completion.ClampedPixels;
import reverie.model.completion.ConditionalChains;
import reverie.model.completion.PartialImage;
import reverie.model.rbm.trained.RbmCompletion;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Workers;

/**
 * Completion by a deep Boltzmann machine: as by the RBM that it is when its layers of even and of odd number are put together, of
 * whose visible units those above the pixels are never known.
 */
public final class DbmCompletion implements ConditionalChains {

    private final RbmCompletion both;
    private final R032Store states;
    private final R032Store means;

    /**
     * @param machine of binary units
     * @param chains  how many, 1 or more
     * @param workers share the chains
     * @throws reverie.model.BadInput where the chains would not fit into memory
     */
    public DbmCompletion(Dbm machine, int chains, Workers workers) {
        both = new RbmCompletion(machine.asRbm(), chains, workers);
        states = R032Store.FACTORY.make(machine.size(0), chains);
        means = R032Store.FACTORY.make(machine.size(0), chains);
    }

    @Override
    public int values() {
        return states.getRowDim();
    }

    @Override
    public int chains() {
        return states.getColDim();
    }

    /** None: what chains of two hidden layers cool down to they keep for thousands of steps, right or wrong. */
    @Override
    public int hotSteps(int wanted) {
        return 0;
    }

    @Override
    public void clamp(PartialImage image) {
        if (image.shape().pixels() != values()) {
            new ClampedPixels(values()).to(image);
        }
        float[] values = Arrays.copyOf(image.values(), both.values());
        boolean[] hidden = Arrays.copyOf(image.hidden(), both.values());
        Arrays.fill(hidden, values(), hidden.length, true);
        both.clamp(new PartialImage(new ImageShape(both.values(), 1), values, hidden));
        takeOver();
    }

    @Override
    public void scatter(long seed, long step) {
        both.scatter(seed, step);
        takeOver();
    }

    @Override
    public void step(long seed, long step, double beta) {
        both.step(seed, step, beta);
        takeOver();
    }

    @Override
    public void energies(double[] energies) {
        both.energies(energies);
    }

    @Override
    public List<R032Store> state() {
        return both.state();
    }

    /** Pixels are the first of the visible units. */
    private void takeOver() {
        int d = values();
        for (int n = 0; n < chains(); n++) {
            System.arraycopy(both.states().data, n * both.values(), states.data, n * d, d);
            System.arraycopy(both.means().data, n * both.values(), means.data, n * d, d);
        }
    }

    @Override
    public R032Store states() {
        return states;
    }

    @Override
    public R032Store means() {
        return means;
    }
}
