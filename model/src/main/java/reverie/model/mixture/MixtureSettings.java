package reverie.model.mixture;

import reverie.model.BadInput;

/**
 * What a mixture is made with; other values need a new start.
 *
 * @param components K, 1 or more
 * @param batch      examples of a step, 1 or more; all of them, where there are fewer
 * @param smoothing  α, so many imagined examples that each component has seen with each pixel on, and as many with it off: a Beta
 *                   prior that keeps θ from 0 and 1; above 0
 * @param seed       of the first components and the order of examples
 */
public record MixtureSettings(int components, int batch, double smoothing, long seed) {

    /** @throws BadInput where a value is out of its range */
    public MixtureSettings {
        if (components < 1) {
            throw new BadInput("components", Integer.toString(components), "1 or more");
        }
        if (!(smoothing > 0)) {
            throw new BadInput("smoothing", Double.toString(smoothing), "above 0");
        }
    }
}
