package reverie.model.completion;

import reverie.model.tempering.TemperedChains;
import reverie.model.train.State;

/** Conditional sampling by Gibbs chains in a model with an energy: all that is not clamped is drawn anew at every step. */
public interface ConditionalChains extends ConditionalSampler, TemperedChains {

    /** As many as are wanted: chains that begin as fair coins find more from there when they cool down. */
    @Override
    default int hotSteps(int wanted) {
        return wanted;
    }

    @Override
    default State wholeState() {
        return State.builder().parts("state", state()).all("", ConditionalSampler.super.wholeState()).build();
    }
}
