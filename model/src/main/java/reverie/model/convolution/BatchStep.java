package reverie.model.convolution;

import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.train.State;

/** What changes layers by a mini-batch: one of them alone, or all together. */
sealed interface BatchStep permits ContrastiveStep, JointStep {

    /** Where the images of the next batch go, or what frozen layers below make of them; D×B. */
    R032Store visible();

    /** How often the units of each group of the highest layer have been on of late, K values. */
    float[] meanActivation();

    /**
     * Learns from the first images of {@link #visible}.
     *
     * @param step  counted from 0 in this stage
     * @param epoch passes over the data in this stage
     */
    void learn(long step, double epoch, int count, ConvolutionRates rates);

    /** Why the layers can no longer be trusted. */
    Optional<String> trouble();

    /** The layers, their momentum, and chains that go on from batch to batch. */
    State state();

    /** What later stages stand on; nothing where none comes. */
    default State result() {
        return State.NOTHING;
    }

    /** The layers were written to from outside. */
    void restored();

    /** Multiplications of a batch. */
    double cost();
}
