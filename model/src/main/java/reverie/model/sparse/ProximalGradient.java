package reverie.model.sparse;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;

/**
 * Steps down the gradient of ‖x − Φa‖² followed by soft-thresholding, for many examples at once: ISTA, and with
 * Nesterov's momentum FISTA (Beck & Teboulle 2009), whose distance from the least objective falls as 1/k² instead of
 * 1/k. Each example has its own step size, made smaller whenever the parabola that the step trusts in turns out not to
 * lie above the objective (their section 4), and its momentum starts afresh when it points uphill (O'Donoghue & Candès
 * 2015).
 *
 * <p>
 * A thread keeps a few examples under way, for whose codes one product with G serves; as soon as one is done, the next
 * takes its place.
 */
public final class ProximalGradient extends LassoSolver {

    /** Examples under way on a thread: enough for the product to run at full speed. */
    private static final int SLOTS = 24;
    /** The first step size trusts in examples whose few atoms overlap less than all do. */
    private static final double OPTIMISM = 0.4;
    private static final double CAUTION = 1.3;

    private final boolean momentum;
    private final int mostRounds;
    private final double tolerance;
    private final R032Store[] code = new R032Store[3];
    private final R032Store[] image = new R032Store[3];
    // Of the example in each slot.
    private final int[] example;
    private final int[] rounds;
    private final double[] inertia;
    private final float[] push;
    private final double[] curvature;
    private final double[] allowance;

    private ProximalGradient(Lasso problem, boolean momentum, int mostRounds, double tolerance) {
        super(problem);
        this.momentum = momentum;
        this.mostRounds = mostRounds;
        this.tolerance = tolerance;
        int batch = problem.codes().getColDim();
        for (int i = 0; i < code.length; i++) {
            code[i] = R032Store.FACTORY.make(problem.atoms(), batch);
            image[i] = R032Store.FACTORY.make(problem.atoms(), batch);
        }
        example = new int[batch];
        rounds = new int[batch];
        inertia = new double[batch];
        push = new float[batch];
        curvature = new double[batch];
        allowance = new double[batch];
    }

    /**
     * With momentum.
     *
     * @param mostRounds after which an example is left as it is
     * @param tolerance  where to stop, as a part of λ, 0 or more
     */
    public static ProximalGradient fista(Lasso problem, int mostRounds, double tolerance) {
        return new ProximalGradient(problem, true, mostRounds, tolerance);
    }

    /** Without momentum; parameters as in {@link #fista}. */
    public static ProximalGradient ista(Lasso problem, int mostRounds, double tolerance) {
        return new ProximalGradient(problem, false, mostRounds, tolerance);
    }

    @Override
    void solve(int from, int to) {
        int end = Math.min(to, from + SLOTS);
        for (int slot = from; slot < end; slot++) {
            start(slot, slot, 0, 1);
        }
        int next = end;
        for (int round = 0; end > from; round++) {
            int before = round % 3;
            int now = (round + 1) % 3;
            int after = (round + 2) % 3;
            for (int slot = from; slot < end; slot++) {
                step(slot, before, now, after);
            }
            problem.multiplyGram(code[after], image[after], from, end);
            for (int slot = end - 1; slot >= from; slot--) {
                judge(slot, before, now, after);
                if (isDone(slot, after)) {
                    finish(slot, after);
                    if (next < to) {
                        start(slot, next++, now, after);
                    } else {
                        end--;
                        move(end, slot, now, after);
                    }
                }
            }
        }
    }

    private void start(int slot, int n, int before, int now) {
        clear(before, slot);
        clear(now, slot);
        example[slot] = n;
        rounds[slot] = 0;
        inertia[slot] = 1;
        push[slot] = 0;
        curvature[slot] = OPTIMISM * problem.curvature();
        allowance[slot] = problem.allowance(n, tolerance);
    }

    private void clear(int which, int slot) {
        int atoms = problem.atoms();
        Arrays.fill(code[which].data, slot * atoms, (slot + 1) * atoms, 0);
        Arrays.fill(image[which].data, slot * atoms, (slot + 1) * atoms, 0);
    }

    private void move(int from, int to, int before, int now) {
        copy(before, from, to);
        copy(now, from, to);
        example[to] = example[from];
        rounds[to] = rounds[from];
        inertia[to] = inertia[from];
        push[to] = push[from];
        curvature[to] = curvature[from];
        allowance[to] = allowance[from];
    }

    private void copy(int which, int from, int to) {
        int atoms = problem.atoms();
        System.arraycopy(code[which].data, from * atoms, code[which].data, to * atoms, atoms);
        System.arraycopy(image[which].data, from * atoms, image[which].data, to * atoms, atoms);
    }

    private void finish(int slot, int now) {
        int atoms = problem.atoms();
        System.arraycopy(code[now].data, slot * atoms, problem.codes().data, example[slot] * atoms, atoms);
    }

    /** From y = a + push (a − a before) down the gradient at y. */
    private void step(int slot, int before, int now, int after) {
        int atoms = problem.atoms();
        int first = slot * atoms;
        int shift = example[slot] * atoms - first;
        float rate = (float) (1 / curvature[slot]);
        float threshold = (float) (problem.lambda() / (2 * curvature[slot]));
        float p = push[slot];
        float[] a0 = code[before].data;
        float[] a1 = code[now].data;
        float[] a2 = code[after].data;
        float[] g0 = image[before].data;
        float[] g1 = image[now].data;
        float[] c = problem.correlations().data;
        for (int i = first; i < first + atoms; i++) {
            float y = a1[i] + p * (a1[i] - a0[i]);
            float gradient = g1[i] + p * (g1[i] - g0[i]) - c[i + shift];
            float v = y - rate * gradient;
            a2[i] = v - Math.max(-threshold, Math.min(threshold, v));
        }
    }

    /** Whether the step may stand, and with what momentum to go on from it. */
    private void judge(int slot, int before, int now, int after) {
        int first = slot * problem.atoms();
        float p = push[slot];
        float[] a0 = code[before].data;
        float[] a1 = code[now].data;
        float[] a2 = code[after].data;
        float[] g0 = image[before].data;
        float[] g1 = image[now].data;
        float[] g2 = image[after].data;
        double length = 0;
        double bend = 0;
        double uphill = 0;
        double noise = 0;
        for (int i = first; i < first + problem.atoms(); i++) {
            double moved = a2[i] - (a1[i] + p * (a1[i] - a0[i]));
            double turned = g2[i] - (g1[i] + p * (g1[i] - g0[i]));
            length += moved * moved;
            bend += moved * turned;
            noise += Math.abs(moved);
            uphill -= moved * (a2[i] - a1[i]);
        }
        rounds[slot]++;
        if (bend > curvature[slot] * length + allowance[slot] * noise) {
            curvature[slot] *= CAUTION;
            inertia[slot] = 1;
            push[slot] = 0;
            System.arraycopy(a1, first, a2, first, problem.atoms());
            System.arraycopy(g1, first, g2, first, problem.atoms());
        } else if (!momentum || uphill > 0) {
            inertia[slot] = 1;
            push[slot] = 0;
        } else {
            double t = inertia[slot];
            inertia[slot] = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
            push[slot] = (float) ((t - 1) / inertia[slot]);
        }
    }

    private boolean isDone(int slot, int now) {
        if (rounds[slot] >= mostRounds) {
            return true;
        }
        int atoms = problem.atoms();
        int shift = (example[slot] - slot) * atoms;
        double lambda = problem.lambda();
        double most = allowance[slot];
        float[] a = code[now].data;
        float[] g = image[now].data;
        float[] c = problem.correlations().data;
        for (int i = slot * atoms; i < (slot + 1) * atoms; i++) {
            double pull = 2 * ((double) c[i + shift] - g[i]);
            double miss = a[i] == 0 ? Math.abs(pull) - lambda : Math.abs(pull - Math.copySign(lambda, a[i]));
            if (miss > most) {
                return false;
            }
        }
        return true;
    }
}
