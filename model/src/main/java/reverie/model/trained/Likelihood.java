package reverie.model.trained;

import reverie.model.data.DataSet;
import reverie.model.matrix.Workers;

/**
 * The capability of telling how probable data are, where that takes choices and time; what costs little stands among the figures
 * of {@link TrainedModel#evaluate} already.
 */
public interface Likelihood {

    /** How far such a figure can be trusted. */
    enum Kind {
        /** Neither too high nor too low. */
        EXACT("exact"),
        /** With a constant that was estimated from below and from above. */
        ESTIMATED("estimated from both sides"),
        /** A lower bound. */
        BOUND("lower bound"),
        /** A lower bound with a constant that was estimated from below and from above. */
        ESTIMATED_BOUND("lower bound, estimated from both sides");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As reports say it. */
        @Override
        public String toString() {
            return words;
        }
    }

    /** What kind of figures {@link #likelihood} tells. */
    Kind kind();

    /**
     * Figures in nats an example, by their names in reports, and what there is to doubt.
     *
     * @param data    of the model's size
     * @param seed    of every draw
     * @param chosen  what was chosen of the options that the model's format has for this
     * @param workers share the work
     * @throws reverie.model.BadInput where the model has units for which there is no such figure
     */
    LikelihoodEstimate likelihood(DataSet data, long seed, Chosen chosen, Workers workers);

    /**
     * The mean over data with its standard error: exact where that is possible, whatever was chosen, else as {@link #likelihood} estimates it.
     * Parameters are those of {@link #likelihood}.
     *
     * @throws reverie.model.BadInput where the model has units for which there is no such figure
     */
    LikelihoodBracket bracket(DataSet data, long seed, Chosen chosen, Workers workers);
}
