package reverie.model.mixture;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Op;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.train.State;

/**
 * Expected sufficient statistics, as means over examples: n_k = ⟨r_k⟩ and s_ik = ⟨r_k v_i⟩. The mixture follows from them:
 * π_k ∝ N n_k + α and θ_ik = (N s_ik + α) / (N n_k + 2α), where the prior counts as α imagined examples. They are all that learning
 * changes.
 */
final class Statistics {

    private static final Purpose FIRST = Purpose.of("mixture.first");
    private static final Purpose STIR = Purpose.of("mixture.stir");
    /** Parts of a first component that come from the mean of all examples, and from chance; the rest is one example. */
    private static final float MEAN = 0.2f;
    private static final float CHANCE = 0.02f;

    private final double[] n;
    private final R032Store s;
    private final int examples;
    private final double smoothing;
    private final State state;

    /** Those of which the first components are examples, pulled to the mean of all; equally many belong to each. */
    Statistics(DataSet data, MixtureSettings settings) {
        int d = data.values();
        int components = settings.components();
        examples = data.size();
        smoothing = settings.smoothing();
        n = new double[components];
        s = R032Store.FACTORY.make(d, components);
        double[] mean = data.mean();
        long choice = RandomKey.of(settings.seed(), 0, FIRST);
        long chance = RandomKey.of(settings.seed(), 0, STIR);
        for (int k = 0; k < components; k++) {
            int example = Draws.below(choice, k, examples) * d;
            n[k] = 1.0 / components;
            for (int i = 0; i < d; i++) {
                // Chance tells two components apart that began at the same example.
                s.data[k * d + i] = (float) (n[k] * (MEAN * mean[i] + CHANCE * Draws.uniform(chance, i, k)
                        + (1 - MEAN - CHANCE) * data.examples().data[example + i]));
            }
        }
        state = State.builder().part("n", n).part("s", s).build();
    }

    State state() {
        return state;
    }

    /** n ← (1 − γ) n + γ ⟨r⟩ and π with it; r is K×B of which the first {@code count} columns count. */
    void gatherShares(double gamma, R032Store r, int count, float[] pi) {
        for (int k = 0; k < n.length; k++) {
            double sum = 0;
            for (int b = 0; b < count; b++) {
                sum += r.data[b * n.length + k];
            }
            n[k] = (1 - gamma) * n[k] + gamma * sum / count;
        }
        shares(pi);
    }

    /** π of the statistics as they are. */
    void shares(float[] pi) {
        for (int k = 0; k < n.length; k++) {
            pi[k] = (float) ((examples * n[k] + smoothing) / (examples + n.length * smoothing));
        }
    }

    /** s ← (1 − γ) s + γ ⟨r vᵀ⟩ for components {@code from} to {@code to}; v is packed, D×B. */
    void gatherPixels(double gamma, Packed v, R032Store r, int count, int from, int to) {
        v.multiply((float) (gamma / count), count, Op.TRANSPOSE, r, (float) (1 - gamma), s, from, to);
    }

    /** θ of these components. */
    void pixels(R032Store theta, int from, int to) {
        int d = s.getRowDim();
        for (int k = from; k < to; k++) {
            double all = examples * n[k] + 2 * smoothing;
            for (int i = k * d; i < (k + 1) * d; i++) {
                theta.data[i] = (float) Math.clamp((examples * (double) s.data[i] + smoothing) / all, Mixture.MARGIN,
                        1 - Mixture.MARGIN);
            }
        }
    }
}
