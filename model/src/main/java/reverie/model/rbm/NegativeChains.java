package reverie.model.rbm;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.train.State;

/**
 * Chains that alternate v ~ P(v | h) and h ~ P(h | v), one beside each example of a batch. Workers share the chains.
 */
final class NegativeChains {

    private final Rbm rbm;
    private final long seed;
    private final R032Store v;
    private final R032Store mean;
    private final R032Store h;
    private final State state;

    // What the workers need to know of the running batch.
    private long step;
    private int gibbsSteps;

    /** @param count chains, as many as a batch has examples at the most */
    NegativeChains(Rbm rbm, int count, long seed) {
        this.rbm = rbm;
        this.seed = seed;
        v = R032Store.FACTORY.make(rbm.visible(), count);
        mean = R032Store.FACTORY.make(rbm.hidden(), count);
        h = R032Store.FACTORY.make(rbm.hidden(), count);
        state = State.builder().part("h", h).build();
    }

    /** v of the chains, D×B. */
    R032Store visible() {
        return v;
    }

    /** E[h | v], F×B. */
    R032Store hidden() {
        return mean;
    }

    int count() {
        return h.getColDim();
    }

    /** Where they go on from: the states h. */
    State state() {
        return state;
    }

    /** Names the draws of the next batch. */
    void begin(long batch, int k) {
        step = batch;
        gibbsSteps = k;
    }

    /** k Gibbs steps from h ~ P(h | data): contrastive divergence (Hinton 2002). */
    void fromData(R032Store h0, int from, int to) {
        for (int t = 1; t <= gibbsSteps; t++) {
            rbm.sampleHidden(key(t - 1, Purpose.HIDDEN), t == 1 ? h0 : mean, h, from, to);
            gibbs(t, from, to);
        }
    }

    /** k Gibbs steps from where the batch before left them (Tieleman 2008). */
    void further(int from, int to) {
        for (int t = 1; t <= gibbsSteps; t++) {
            gibbs(t, from, to);
            rbm.sampleHidden(key(t, Purpose.HIDDEN), mean, h, from, to);
        }
    }

    private void gibbs(int t, int from, int to) {
        rbm.visibleGivenHidden(h, v, from, to);
        rbm.sampleVisible(key(t, Purpose.VISIBLE), v, v, from, to);
        rbm.hiddenGivenVisible(v, mean, from, to);
    }

    /** Stands where the coldest of tempered chains do. */
    void at(TemperedPhase tempered, int from, int to) {
        tempered.copyTo(v, from, to);
        rbm.hiddenGivenVisible(v, mean, from, to);
    }

    private long key(int gibbsStep, Purpose purpose) {
        return RandomKey.of(RandomKey.of(seed, step, purpose), gibbsStep, purpose);
    }
}
