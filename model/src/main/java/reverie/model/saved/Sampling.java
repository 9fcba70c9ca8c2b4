package reverie.model.saved;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import reverie.model.BadInput;
import reverie.model.matrix.Memory;
import reverie.model.tempering.Ladder;

/**
 * What to ask of a model that can draw: images, each the end of a Gibbs chain of its own.
 *
 * @param count chains, 1 or more
 * @param steps Gibbs steps of each chain, 1 or more
 * @param label what all chains are to show, where the model knows labels; else each shows what it likes
 * @param seed  of the first states and every draw
 * @param ladder the temperatures between which states are exchanged
 */
public record Sampling(int count, int steps, Optional<String> label, long seed, Ladder ladder) {

    /** Of states that are visible two, of hidden ones one, one of inputs, and one on the way into a file. */
    private static final int MATRICES = 5;

    public Sampling {
        if (count < 1) {
            throw new BadInput("count", Integer.toString(count), "1 or more");
        }
        if (steps < 1) {
            throw new BadInput("steps", Integer.toString(steps), "1 or more");
        }
    }

    /**
     * The number of the label among those that a model knows; empty where none is asked for.
     *
     * @throws BadInput where it does not know it
     */
    OptionalInt labelAmong(List<String> known) {
        if (label.isEmpty()) {
            return OptionalInt.empty();
        }
        if (known.isEmpty()) {
            throw new BadInput("label", label.get() + " of a model without labels", "a dbn trained with --labels");
        }
        int number = known.indexOf(label.get());
        if (number < 0) {
            throw new BadInput("label", "'" + label.get() + "'", "one of " + String.join(", ", known));
        }
        return OptionalInt.of(number);
    }

    /**
     * Refuses more chains than there is memory for.
     *
     * @param units of one chain
     */
    void check(long units) {
        Memory.check("count", count, units * ladder.temperatures(), MATRICES);
    }
}
