package reverie.model.train;

import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Elementwise;

/** Learning that went too fast shows in weights that have left every useful range. */
public final class Runaway {

    private Runaway() {
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
                ? "A weight has grown to %.0f. The learning rate is too high for these data.".formatted(largest)
                : "The weights are no longer numbers. The learning rate is too high for these data.");
    }
}
