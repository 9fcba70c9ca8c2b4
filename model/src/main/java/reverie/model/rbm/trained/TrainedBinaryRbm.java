package reverie.model.rbm.trained;

import reverie.model.completion.ConditionalSampler;
import reverie.model.matrix.Workers;
import reverie.model.rbm.Rbm;
import reverie.model.trained.Chosen;
import reverie.model.trained.Completer;

/** An RBM of which all units are binary. */
public final class TrainedBinaryRbm extends TrainedRbm implements Completer {

    /** A model of which all units are binary. */
    public TrainedBinaryRbm(Rbm rbm) {
        super(rbm);
    }

    @Override
    public ConditionalSampler completing(int chains, Chosen chosen, Workers workers) {
        return Completer.tempered(chains, Math.max(values(), features()), chosen,
                count -> new RbmCompletion(rbm(), count, workers));
    }
}
