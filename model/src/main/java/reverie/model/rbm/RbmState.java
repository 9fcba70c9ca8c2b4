package reverie.model.rbm;

import java.util.Arrays;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;

/** The momentum of an RBM's parameters, and a copy of everything that learning changes to go back to. */
final class RbmState {

    private final Rbm rbm;
    private final R032Store velocity;
    private final float[] visibleVelocity;
    private final float[] hiddenVelocity;

    private final float[] goodW;
    private final float[] goodB;
    private final float[] goodA;
    private final float[] goodParameters;
    private float[][] goodChains = {};

    RbmState(Rbm rbm) {
        this.rbm = rbm;
        velocity = R032Store.FACTORY.make(rbm.visible(), rbm.hidden());
        visibleVelocity = new float[rbm.visible()];
        hiddenVelocity = new float[rbm.hidden()];
        goodW = rbm.w().data.clone();
        goodB = rbm.b().clone();
        goodA = rbm.a().clone();
        goodParameters = rbm.visibleUnits().parameters().clone();
    }

    /** The last change of W, D×F. */
    R032Store velocity() {
        return velocity;
    }

    /** The last change of b. */
    float[] visibleVelocity() {
        return visibleVelocity;
    }

    /** The last change of a. */
    float[] hiddenVelocity() {
        return hiddenVelocity;
    }

    /** @param chains states that go on from batch to batch; from one call to the next there may come more */
    void keep(List<R032Store> chains) {
        copy(rbm.w().data, goodW);
        copy(rbm.b(), goodB);
        copy(rbm.a(), goodA);
        copy(rbm.visibleUnits().parameters(), goodParameters);
        int known = goodChains.length;
        goodChains = Arrays.copyOf(goodChains, chains.size());
        for (int c = 0; c < chains.size(); c++) {
            if (c >= known) {
                goodChains[c] = new float[chains.get(c).data.length];
            }
            copy(chains.get(c).data, goodChains[c]);
        }
    }

    /** Back to what was kept; momentum starts anew, for it may have been what carried the weights away. */
    void recover(List<R032Store> chains) {
        copy(goodW, rbm.w().data);
        copy(goodB, rbm.b());
        copy(goodA, rbm.a());
        copy(goodParameters, rbm.visibleUnits().parameters());
        rbm.visibleUnits().rest();
        for (int c = 0; c < goodChains.length; c++) {
            copy(goodChains[c], chains.get(c).data);
        }
        Arrays.fill(velocity.data, 0);
        Arrays.fill(visibleVelocity, 0);
        Arrays.fill(hiddenVelocity, 0);
    }

    private static void copy(float[] from, float[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }
}
