package reverie.model.rnade;

import org.ojalgo.matrix.store.R032Store;

/**
 * What the hidden units of several examples have been told: a = c + Σ_seen W_k x_k, which one more value changes by one addition a unit,
 * and h = max(0, ρ_i a) for the value i that comes next. Different threads may work on different columns at the same time.
 */
final class HiddenSums {

    private final Rnade model;
    private final int hidden;
    private final float[] sums;

    /** @param columns room for so many examples */
    HiddenSums(Rnade model, int columns) {
        this.model = model;
        hidden = model.hidden();
        sums = new float[Math.multiplyExact(hidden, columns)];
    }

    /** Nothing has been seen of columns {@code from} to {@code to}. */
    void begin(int from, int to) {
        for (int n = from; n < to; n++) {
            System.arraycopy(model.c(), 0, sums, n * hidden, hidden);
        }
    }

    /** h ← max(0, ρ_i a), H×N. */
    void units(int i, R032Store h, int from, int to) {
        float rho = model.rho()[i];
        for (int at = from * hidden; at < to * hidden; at++) {
            h.data[at] = Math.max(0, rho * sums[at]);
        }
    }

    /** Value i of a column is seen. */
    void see(int i, float value, int column) {
        float[] w = model.w().data;
        int of = i * hidden;
        int at = column * hidden;
        for (int j = 0; j < hidden; j++) {
            sums[at + j] += value * w[of + j];
        }
    }
}
