package reverie.model.train;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;

/** Learning that went too fast shows in weights that have left every useful range. */
public final class Divergence {

    private static final double WRITTEN_OUT = 1e7;
    private static final String TOO_HIGH = "The learning rate is too high for these data.";

    private Divergence() {
    }

    /**
     * What to say of weights, if anything.
     *
     * @param weights of a model
     * @param limit   the absolute value at which they cannot be trusted any more
     */
    public static Optional<String> of(List<R032Store> weights, float limit) {
        float largest = 0;
        for (R032Store each : weights) {
            // NaN, once met, stays the larger.
            largest = Math.max(largest, Elementwise.maxAbsolute(each, 0, each.getColDim()));
        }
        if (largest < limit) {
            return Optional.empty();
        }
        return Optional.of(Float.isFinite(largest)
                ? String.format(Locale.ROOT,
                        largest < WRITTEN_OUT ? "A weight has grown to %.0f. " : "A weight has grown to %.0e. ",
                        largest) + TOO_HIGH
                : "The weights are no longer numbers. " + TOO_HIGH);
    }
}
