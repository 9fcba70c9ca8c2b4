package reverie.model.saved;

import java.util.Optional;
import reverie.model.BadInput;

/**
 * What to ask of a model that can draw: images, each the end of a Gibbs chain of its own.
 *
 * @param count chains, 1 or more
 * @param steps Gibbs steps of each chain, 1 or more
 * @param label what all chains are to show, where the model knows labels; else each shows what it likes
 * @param seed  of the first states and every draw
 */
public record Sampling(int count, int steps, Optional<String> label, long seed) {

    public Sampling {
        if (count < 1) {
            throw new BadInput("count", Integer.toString(count), "1 or more");
        }
        if (steps < 1) {
            throw new BadInput("steps", Integer.toString(steps), "1 or more");
        }
    }
}
