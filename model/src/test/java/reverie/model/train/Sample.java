package reverie.model.train;

import java.util.function.Function;
import reverie.model.matrix.Workers;

/**
 * A learner, small, in one of its manners.
 *
 * @param name  of the sample
 * @param live  parameters
 * @param steps that lead through all its stages and a little further
 * @param maker makes it anew
 */
public record Sample<P, S>(String name, P live, int steps, Function<Workers, Learner<P, S>> maker) {

    @Override
    public String toString() {
        return name;
    }
}
