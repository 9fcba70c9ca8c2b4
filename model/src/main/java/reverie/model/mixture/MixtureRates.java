package reverie.model.mixture;

/**
 * How fast learning by mini-batches forgets.
 *
 * @param decay κ: the step size falls as (t + t₀)^−κ with the batches t; it converges for ½ &lt; κ ≤ 1 (Cappé and Moulines 2009)
 */
public record MixtureRates(double decay) {}
