package reverie.model.boltzmann;

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
    private float[] goodChain = {};

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

    void keep(R032Store chain) {
        copy(rbm.w().data, goodW);
        copy(rbm.b(), goodB);
        copy(rbm.a(), goodA);
        copy(rbm.visibleUnits().parameters(), goodParameters);
        if (goodChain.length == 0) {
            goodChain = new float[chain.data.length];
        }
        copy(chain.data, goodChain);
    }

    /** Back to what was kept; momentum starts anew, for it may have been what carried the weights away. */
    void recover(R032Store chain) {
        copy(goodW, rbm.w().data);
        copy(goodB, rbm.b());
        copy(goodA, rbm.a());
        copy(goodParameters, rbm.visibleUnits().parameters());
        rbm.visibleUnits().rest();
        copy(goodChain, chain.data);
        java.util.Arrays.fill(velocity.data, 0);
        java.util.Arrays.fill(visibleVelocity, 0);
        java.util.Arrays.fill(hiddenVelocity, 0);
    }

    private static void copy(float[] from, float[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }
}
