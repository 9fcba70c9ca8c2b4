package reverie.model.evaluate;

/**
 * What a {@link ParzenWindow} says of examples.
 *
 * @param logLikelihood the mean of log p(x), in nats an example
 * @param sigma         σ, the width under which the examples that choose it are most probable
 */
public record ParzenScore(Estimate logLikelihood, double sigma) {

    /** Whether a width beyond those that were tried might be better. */
    public boolean isAtTheEdge() {
        return sigma <= ParzenWindow.NARROWEST || sigma >= ParzenWindow.WIDEST;
    }
}
