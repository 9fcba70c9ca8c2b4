package reverie.model.completion;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.tempering.VisibleChains;

/** Completion by chains of which the known pixels are held while everything else is drawn again and again. */
public abstract class ClampedChains implements ConditionalChains {

    private final ClampedPixels clamp;
    private final VisibleChains walk;

    /**
     * @param clamp holds the known pixels
     * @param walk  chains that obey it
     */
    protected ClampedChains(ClampedPixels clamp, VisibleChains walk) {
        this.clamp = clamp;
        this.walk = walk;
    }

    @Override
    public int values() {
        return states().getRowDim();
    }

    @Override
    public int chains() {
        return walk.chains();
    }

    @Override
    public void clamp(PartialImage image) {
        clamp.to(image);
        walk.hold();
    }

    @Override
    public void scatter(long seed, long step) {
        walk.scatter(seed, step);
    }

    @Override
    public void step(long seed, long step, double beta) {
        walk.step(seed, step, beta);
    }

    @Override
    public void energies(double[] energies) {
        walk.energies(energies);
    }

    @Override
    public List<R032Store> state() {
        return walk.state();
    }

    @Override
    public R032Store states() {
        return walk.states();
    }

    @Override
    public R032Store means() {
        return walk.means();
    }
}
