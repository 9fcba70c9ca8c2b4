package reverie.model.mixture;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.completion.ClampedPixels;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.PartialImage;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;

/**
 * Completion by the exact conditional: unknown pixels sum to 1 in every component, so that r_k ∝ π_k Π_known p(v_i | k); a component
 * is drawn by r, and the unknown pixels by its θ. Every step draws anew.
 */
final class MixtureCompletion implements ConditionalSampler {

    private static final Purpose COMPONENT = Purpose.of("mixture.completion.component");
    private static final Purpose PIXELS = Purpose.of("mixture.completion.pixels");
    private static final int MATRICES = 3;

    private final Mixture mixture;
    private final Workers workers;
    private final ClampedPixels clamp;
    private final R032Store means;
    private final R032Store states;
    private final float[] responsibilities;
    private final double[] logPi;
    private final Workers.RangeTask draw = this::draw;

    // What the workers need to know of the running step.
    private long componentKey;
    private long pixelKey;

    /**
     * @param chains  draws at a time, 1 or more
     * @param workers share them
     * @throws reverie.model.BadInput where they would not fit into memory
     */
    MixtureCompletion(Mixture mixture, int chains, Workers workers) {
        Memory.check("chains", chains, mixture.visible(), MATRICES);
        this.mixture = mixture;
        this.workers = workers;
        clamp = new ClampedPixels(mixture.visible());
        means = R032Store.FACTORY.make(mixture.visible(), chains);
        states = R032Store.FACTORY.make(mixture.visible(), chains);
        responsibilities = mixture.pi().clone();
        logPi = new double[mixture.components()];
        for (int k = 0; k < logPi.length; k++) {
            logPi[k] = Math.log(mixture.pi()[k]);
        }
    }

    @Override
    public int values() {
        return mixture.visible();
    }

    @Override
    public int chains() {
        return states.getColDim();
    }

    /** Tells the responsibilities by what is known. */
    @Override
    public void clamp(PartialImage image) {
        clamp.to(image);
        int[] at = clamp.at();
        float[] known = clamp.known();
        for (int k = 0; k < logPi.length; k++) {
            double sum = 0;
            for (int j = 0; j < at.length; j++) {
                double on = Math.clamp((double) mixture.theta().data[k * values() + at[j]], Mixture.MARGIN,
                        1 - Mixture.MARGIN);
                sum += known[j] * Math.log(on) + (1 - known[j]) * Math.log1p(-on);
            }
            responsibilities[k] = (float) sum;
        }
        Mixture.normalize(responsibilities, 0, logPi);
    }

    /** Begins as any other step, with a draw. */
    @Override
    public void scatter(long seed, long step) {
        step(seed, step, 1);
    }

    @Override
    public void step(long seed, long step, double beta) {
        componentKey = RandomKey.of(seed, step, COMPONENT);
        pixelKey = RandomKey.of(seed, step, PIXELS);
        workers.split(chains(), Packed.TILE_COLUMNS, draw);
    }

    private void draw(int from, int to) {
        int d = values();
        for (int n = from; n < to; n++) {
            int k = MixtureDraws.component(responsibilities, 0, responsibilities.length,
                    Draws.uniform(componentKey, 0, n));
            System.arraycopy(mixture.theta().data, k * d, means.data, n * d, d);
        }
        Draws.bernoulli(pixelKey, means, states, from, to);
        clamp.apply(means, from, to);
        clamp.apply(states, from, to);
    }

    @Override
    public R032Store states() {
        return states;
    }

    @Override
    public R032Store means() {
        return means;
    }
}
