package reverie.model.autoencoder;

import reverie.model.BadInput;

/**
 * Draws every unit of a sigmoid code to being seldom on: cost · Σ_j KL(ρ ‖ ρ̂_j), where ρ̂_j is the unit's mean over the
 * batch and KL(ρ ‖ ρ̂) = ρ log(ρ/ρ̂) + (1 − ρ) log((1 − ρ)/(1 − ρ̂)) (Ng 2011,
 * "Sparse autoencoder", CS294A lecture notes).
 *
 * @param target ρ, above 0 and below 1
 * @param cost   its weight against the loss, 0 or more; 0 switches it off
 */
public record KlPenalty(double target, double cost) {

    /** No sparsity is asked for. */
    public static final KlPenalty OFF = new KlPenalty(0.1, 0);

    /** Keeps the gradient finite where a unit is always, or never, on. */
    private static final double RAREST = 1e-6;

    public KlPenalty {
        if (!(target > 0 && target < 1)) {
            throw new BadInput("sparsity-target", Double.toString(target), "above 0 and below 1");
        }
        if (!(cost >= 0 && Double.isFinite(cost))) {
            throw new BadInput("sparsity-cost", Double.toString(cost), "0 or more");
        }
    }

    /** Whether anything is asked for. */
    boolean isOn() {
        return cost > 0;
    }

    /** The penalty's derivative by ρ̂ where the unit's mean is {@code mean}. */
    double gradient(double mean) {
        double p = Math.clamp(mean, RAREST, 1 - RAREST);
        return cost * ((1 - target) / (1 - p) - target / p);
    }
}
