package reverie.model.dbn;

import reverie.model.completion.ClampedPixels;
import reverie.model.completion.ConditionalChains;
import reverie.model.completion.PartialImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.TemperedRbm;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Packed;
import reverie.model.matrix.ParentSweep;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Draws;
import reverie.model.matrix.Workers;

/**
 * Completion by a deep belief net. Unknown pixels are leaves of the net, so that they can be summed out: the chain walks in
 * P(h¹, …, h^L | known pixels), and unknown pixels are drawn from P(v | h¹). Of the directed layers each unit is drawn by
 * itself, given the layers below and above it; then the top RBM takes a Gibbs step, in which its labels are free. So the chain
 * has the very distribution P(unknown | known); a way up by the recognising weights would have only a likeness of it.
 */
public final class DbnCompletion implements ConditionalChains {

    /** For every layer its states, inputs, what follows from above, and three of the same size in its sweep. */
    private static final int MATRICES = 6;

    private final Dbn net;
    private final TemperedRbm tempered;
    private final int chains;
    private final Workers workers;
    private final ClampedPixels clamp;
    private final List<R032Store> units;
    private final List<R032Store> above;
    private final ParentSweep[] sweeps;
    /** The lowest sweep as it would be if all pixels were known. */
    private final ParentSweep pixels;
    private final R032Store joined;
    private final R032Store topMean;
    private final R032Store top;
    private final R032Store topInput;
    private final R032Store mean;
    private final Workers.RangeTask oneStep = this::oneStep;
    private final Workers.RangeTask weigh = this::weigh;
    private final List<R032Store> state;
    private long seed;
    private long step;
    private double beta;
    private double[] energies = {};

    /**
     * @param net     of two layers or more
     * @param chains  how many, 1 or more
     * @param workers share the chains
     * @throws BadInput where the net has one layer, or the chains would not fit into memory
     */
    public DbnCompletion(Dbn net, int chains, Workers workers) {
        if (net.depth() < 2) {
            throw new BadInput("model", "a dbn of one layer", "two layers or more, or an rbm");
        }
        Memory.check("chains", chains, net.sizes().stream().mapToLong(Integer::longValue).sum(), MATRICES);
        this.net = net;
        this.chains = chains;
        this.workers = workers;
        tempered = new TemperedRbm(net.top());
        clamp = new ClampedPixels(net.values());
        units = IntStream.range(0, net.depth()).mapToObj(l -> matrix(net.units(l))).toList();
        above = IntStream.range(1, net.depth())
                .mapToObj(l -> matrix(l < net.depth() - 1 ? net.units(l) : net.top().visible())).toList();
        sweeps = net.lower().stream()
                .map(layer -> new ParentSweep(layer.generation().matrix(), layer.b(), chains))
                .toArray(ParentSweep[]::new);
        pixels = sweeps[0];
        joined = matrix(net.top().visible());
        topMean = matrix(net.top().visible());
        top = matrix(net.top().hidden());
        topInput = matrix(net.top().hidden());
        mean = matrix(net.values());
        state = Stream.concat(units.stream().skip(1), Stream.of(joined, top)).toList();
    }

    private R032Store matrix(int rows) {
        return R032Store.FACTORY.make(rows, chains);
    }

    @Override
    public int values() {
        return net.values();
    }

    @Override
    public int chains() {
        return chains;
    }

    /** The lowest sweep looks at the known pixels only. */
    @Override
    public void clamp(PartialImage image) {
        clamp.to(image);
        sweeps[0] = pixels.among(clamp.at());
        sweeps[0].children(clamp.known());
        clamp.apply(states(), 0, chains);
        clamp.apply(mean, 0, chains);
    }

    @Override
    public void scatter(long newSeed, long newStep) {
        long key = RandomKey.of(newSeed, newStep, Purpose.CHAIN_START);
        for (int l = 0; l < units.size(); l++) {
            toss(RandomKey.of(key, l, Purpose.CHAIN_START), units.get(l));
        }
        toss(RandomKey.of(key, units.size(), Purpose.CHAIN_START), top);
        join(0, chains);
        Arrays.fill(mean.data, 0.5f);
        clamp.apply(states(), 0, chains);
        clamp.apply(mean, 0, chains);
    }

    private void toss(long key, R032Store coins) {
        Arrays.fill(coins.data, 0.5f);
        Draws.bernoulli(key, coins, coins, 0, chains);
    }

    @Override
    public void step(long newSeed, long newStep, double newBeta) {
        seed = newSeed;
        step = newStep;
        beta = newBeta;
        tempered.cool(newBeta);
        workers.split(chains, Packed.TILE_COLUMNS, oneStep);
    }

    private void oneStep(int from, int to) {
        int highest = net.depth() - 1;
        for (int l = 1; l <= highest; l++) {
            explain(l, from, to);
        }
        stepOnTop(from, to);
        net.lower().getFirst().down(units.get(1), mean, from, to);
        Draws.bernoulli(RandomKey.of(seed, step, Purpose.GENERATION), mean, states(), from, to);
        clamp.apply(mean, from, to);
        clamp.apply(states(), from, to);
    }

    /** h^l ~ P(h^l | h^(l−1), h^(l+1)). */
    private void explain(int l, int from, int to) {
        boolean highest = l == net.depth() - 1;
        R032Store prior = above.get(l - 1);
        if (highest) {
            net.top().weights().down(top, prior, from, to);
        } else {
            net.lower().get(l).generation().down(units.get(l + 1), prior, from, to);
        }
        if (l > 1) {
            sweeps[l - 1].children(units.get(l - 1), from, to);
        }
        long key = RandomKey.of(RandomKey.of(seed, step, Purpose.EXPLANATION), l, Purpose.EXPLANATION);
        sweeps[l - 1].draw(key, beta, prior, highest ? net.top().b() : net.lower().get(l).b(), units.get(l), from, to);
    }

    private void stepOnTop(int from, int to) {
        Rbm rbm = net.top();
        if (!net.labels().isEmpty()) {
            tempered.visibleGivenHidden(top, topMean, from, to);
            rbm.sampleVisible(RandomKey.of(seed, step, Purpose.CHAIN_VISIBLE), topMean, joined, from, to);
        }
        join(from, to);
        tempered.hiddenGivenVisible(joined, top, from, to);
        rbm.sampleHidden(RandomKey.of(seed, step, Purpose.CHAIN_HIDDEN), top, top, from, to);
    }

    /** Takes the uppermost layer below over to the top RBM's visible units. */
    private void join(int from, int to) {
        int rows = net.topInput();
        R032Store h = units.getLast();
        for (int n = from; n < to; n++) {
            System.arraycopy(h.data, n * rows, joined.data, n * joined.getRowDim(), rows);
        }
    }

    /** −log P(h¹, …, h^L, known pixels), up to a constant. */
    @Override
    public void energies(double[] out) {
        energies = out;
        workers.split(chains, Packed.TILE_COLUMNS, weigh);
    }

    private void weigh(int from, int to) {
        tempered.energy(joined, top, topInput, energies, from, to);
        for (int l = 1; l < net.depth(); l++) {
            if (l > 1) {
                sweeps[l - 1].children(units.get(l - 1), from, to);
            }
            sweeps[l - 1].addSurprise(units.get(l), energies, from, to);
        }
    }

    @Override
    public List<R032Store> state() {
        return state;
    }

    @Override
    public R032Store states() {
        return units.getFirst();
    }

    @Override
    public R032Store means() {
        return mean;
    }
}
