package reverie.model.evaluate;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * L-BFGS (Nocedal and Wright 2006, algorithm 7.4) for convex functions, of which it needs the gradient alone: along a
 * direction a convex function is least where its gradient is 0, so the step is found by the sign of the gradient.
 */
final class Lbfgs {

    /** Changes of place and gradient that are remembered. */
    private static final int MEMORY = 10;
    /** A step will do once the gradient along it is down to this share. */
    private static final double CURVATURE = 0.5;
    private static final int TRIES = 40;

    private final Gradient gradient;
    private final double[] x;
    private final double[] g;
    private final double[] direction;
    private final double[] nextX;
    private final double[] nextG;
    private final Deque<Pair> pairs = new ArrayDeque<>();
    private int steps;

    /** @param rho 1 / yᵀs */
    @SuppressWarnings("ArrayRecordComponent")
    private record Pair(double[] s, double[] y, double rho) {}

    /** @param x where to begin; moved to where the least is found */
    Lbfgs(Gradient gradient, double[] x) {
        this.gradient = gradient;
        this.x = x;
        g = new double[x.length];
        direction = new double[x.length];
        nextX = new double[x.length];
        nextG = new double[x.length];
        gradient.at(x, g);
    }

    /**
     * Goes on until no component of the gradient is larger than the tolerance.
     *
     * @param tolerance above 0
     * @param most      steps at the most
     */
    void minimise(double tolerance, int most) {
        while (steps < most && largest() > tolerance && step()) {
            steps++;
        }
    }

    /** Steps taken. */
    int steps() {
        return steps;
    }

    /** The largest component of the gradient where it now stands. */
    double largest() {
        double largest = 0;
        for (double each : g) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    /** Whether there was any way down, as far as rounding tells. */
    private boolean step() {
        point();
        double down = dot(g, direction);
        if (!(down < 0) || !search(down)) {
            return false;
        }
        double[] s = new double[x.length];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            s[i] = nextX[i] - x[i];
            y[i] = nextG[i] - g[i];
        }
        double product = dot(y, s);
        if (product > 0) {
            if (pairs.size() == MEMORY) {
                pairs.removeFirst();
            }
            pairs.addLast(new Pair(s, y, 1 / product));
        }
        System.arraycopy(nextX, 0, x, 0, x.length);
        System.arraycopy(nextG, 0, g, 0, x.length);
        return true;
    }

    /** direction ← −Hg by the two loops over the remembered pairs. */
    private void point() {
        for (int i = 0; i < g.length; i++) {
            direction[i] = -g[i];
        }
        double[] alpha = new double[pairs.size()];
        int k = pairs.size();
        for (Pair pair : (Iterable<Pair>) pairs::descendingIterator) {
            k--;
            alpha[k] = pair.rho() * dot(pair.s(), direction);
            add(-alpha[k], pair.y(), direction);
        }
        double scale = pairs.isEmpty() ? 1 / Math.max(1, Math.sqrt(dot(g, g)))
                : 1 / (pairs.getLast().rho() * dot(pairs.getLast().y(), pairs.getLast().y()));
        for (int i = 0; i < direction.length; i++) {
            direction[i] *= scale;
        }
        for (Pair pair : pairs) {
            add(alpha[k] - pair.rho() * dot(pair.y(), direction), pair.s(), direction);
            k++;
        }
    }

    /** Finds a step at whose end the gradient is small; doubles it while it still goes down steeply, else halves between. */
    private boolean search(double down) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double step = 1;
        for (int i = 0; i < TRIES; i++) {
            for (int j = 0; j < x.length; j++) {
                nextX[j] = x[j] + step * direction[j];
            }
            gradient.at(nextX, nextG);
            double there = dot(nextG, direction);
            if (Math.abs(there) <= CURVATURE * -down) {
                return true;
            }
            if (there < 0) {
                low = step;
            } else {
                high = step;
            }
            step = high == Double.POSITIVE_INFINITY ? 2 * step : (low + high) / 2;
        }
        return false;
    }

    private static void add(double factor, double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
