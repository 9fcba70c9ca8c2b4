package reverie.model.trained;

import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;

/** The likelihood of a model that can simply be computed: {@link TrainedModel#evaluate} tells it already. */
public interface ExactLikelihood extends TrainedModel, Likelihood {

    /**
     * log p of each example, in nats; of grey pixels that the model takes for black and white, once drawn.
     *
     * @param data    of the model's size
     * @param seed    of every draw
     * @param chosen  what was chosen of the options that the model's format has for this
     * @param workers share the work
     * @return as many as there are examples
     */
    double[] logLikelihoods(DataSet data, long seed, Chosen chosen, Workers workers);

    @Override
    default Kind kind() {
        return Kind.EXACT;
    }

    @Override
    default LikelihoodEstimate likelihood(DataSet data, long seed, Chosen chosen, Workers workers) {
        return LikelihoodEstimate.of(evaluate(data, workers));
    }

    @Override
    default LikelihoodBracket bracket(DataSet data, long seed, Chosen chosen, Workers workers) {
        return LikelihoodBracket.exact(logLikelihoods(data, seed, chosen, workers));
    }
}
