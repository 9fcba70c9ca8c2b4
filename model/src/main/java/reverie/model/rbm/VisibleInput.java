package reverie.model.rbm;

import org.ojalgo.matrix.store.R032Store;

/** How examples whose values are probabilities enter the learning of an RBM. */
public enum VisibleInput {
    /** As they are. */
    MEANS {
        @Override
        void enter(Rbm rbm, long key, R032Store v, int from, int to) {
            // They stay as they are.
        }
    },
    /** As states that are drawn from them, anew for each batch. */
    DRAWS {
        @Override
        void enter(Rbm rbm, long key, R032Store v, int from, int to) {
            rbm.sampleVisible(key, v, v, from, to);
        }
    };

    /** Makes visible states of examples, D×B, in place. */
    abstract void enter(Rbm rbm, long key, R032Store v, int from, int to);
}
