package reverie.model.tempering;

import reverie.model.BadInput;

/**
 * The inverse temperatures between which states are exchanged, evenly spaced from β = 1 down. All energies are scaled alike, and not
 * the way is taken by which annealed importance sampling comes from the base rates of the data: chains mix long before β = 0, where
 * the two differ most, and a model can be sampled from without the data that it learned from.
 *
 * @param temperatures T, 1 or more; 1 for the model alone
 * @param hottest      the lowest β, 0 to 1
 */
public record Ladder(int temperatures, double hottest) {

    private static final double NEAR = 1.0 / 16;

    /** The model alone. */
    public static final Ladder NONE = of(1);

    public Ladder {
        if (temperatures < 1) {
            throw new BadInput("tempering", Integer.toString(temperatures), "1 or more temperatures");
        }
        if (!(hottest >= 0 && hottest <= 1)) {
            throw new BadInput("hottest", Double.toString(hottest), "0 to 1");
        }
    }

    /** β_k, falling from 1 at k = 0 to the hottest at k = T − 1. */
    public double beta(int k) {
        return 1 - k * (1 - hottest) / Math.max(1, temperatures - 1);
    }

    /**
     * So many temperatures, no further apart than replicas of a few hundred units can be to exchange one state in three or so, and
     * none hotter than β = ½, at which such chains change their minds at every few steps.
     */
    public static Ladder of(int temperatures) {
        return new Ladder(temperatures, Math.max(0.5, 1 - (temperatures - 1) * NEAR));
    }
}
