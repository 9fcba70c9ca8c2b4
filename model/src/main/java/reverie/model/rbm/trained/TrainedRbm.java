package reverie.model.rbm.trained;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.rbm.GibbsChains;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmScores;
import reverie.model.rbm.partition.BothWays;
import reverie.model.rbm.partition.ExactPartition;
import reverie.model.tempering.ClampedUnits;
import reverie.model.train.Measurement;
import reverie.model.trained.ChainWalk;
import reverie.model.trained.Chosen;
import reverie.model.trained.Features;
import reverie.model.trained.Filters;
import reverie.model.trained.Likelihood;
import reverie.model.trained.LikelihoodBracket;
import reverie.model.trained.LikelihoodEstimate;
import reverie.model.trained.Reconstructor;
import reverie.model.trained.Sampler;
import reverie.model.trained.Samples;
import reverie.model.trained.TrainedModel;

/** Features are P(h_j = 1 | v); an image is reconstructed as E[v | h] from these. */
public class TrainedRbm implements TrainedModel, Features, Filters, Reconstructor, Sampler, Likelihood {

    private final Rbm rbm;

    /** A model of visible units of any kind. */
    public TrainedRbm(Rbm rbm) {
        this.rbm = rbm;
    }

    final Rbm rbm() {
        return rbm;
    }

    @Override
    public final ValueNeeds needs() {
        return rbm.sigma().length == 0 ? ValueNeeds.PROBABILITIES : ValueNeeds.REAL_NUMBERS;
    }

    @Override
    public final int values() {
        return rbm.visible();
    }

    @Override
    public final int features() {
        return rbm.hidden();
    }

    @Override
    public final R032Store filters(int layer, Workers workers) {
        return rbm.w();
    }

    @Override
    public final R032Store encode(R032Store examples, Workers workers) {
        return rbm.encode(examples, workers);
    }

    @Override
    public final R032Store reconstruct(R032Store examples, Workers workers) {
        int count = examples.getColDim();
        R032Store h = encode(examples, workers);
        R032Store v = R032Store.FACTORY.make(values(), count);
        workers.split(count, Packed.TILE_COLUMNS, (from, to) -> rbm.visibleGivenHidden(h, v, from, to));
        return v;
    }

    @Override
    public final Samples sample(int count, long seed, Chosen chosen, Workers workers) {
        var walk = ChainWalk.of(count, seed, chosen);
        walk.check(Math.max(values(), features()));
        var chains = new GibbsChains(rbm, walk.ladder(), count, ClampedUnits.NOTHING, seed, workers);
        chains.walk(walk.steps());
        return new Samples(chains.means(), chains.swaps());
    }

    /** Energies and likelihoods in nats; log Z only where it can be summed exactly. */
    @Override
    public final Measurement evaluate(DataSet data, Workers workers) {
        var scores = new RbmScores(rbm, workers);
        double meanFreeEnergy = scores.meanFreeEnergy(data);
        var figures = Measurement.of(entry("meanFreeEnergy", meanFreeEnergy),
                entry("reconstructionError", scores.reconstructionError(data)));
        if (rbm.isVisibleBinary()) {
            figures = figures.and("pseudoLikelihood", scores.pseudoLikelihood(data));
        }
        if (!ExactPartition.isPossible(rbm)) {
            return figures;
        }
        double logZ = ExactPartition.logZ(rbm, workers);
        return figures.and("logZ", logZ).and("meanLogLikelihood", -meanFreeEnergy - logZ);
    }

    @Override
    public final Kind kind() {
        return Kind.ESTIMATED;
    }

    /** By annealing; the likelihood takes the forward estimate of log Z, as published figures do. */
    @Override
    public final LikelihoodEstimate likelihood(DataSet data, long seed, Chosen chosen, Workers workers) {
        BothWays logZ = AnnealedLikelihood.of(seed, chosen).estimate(rbm, data.examples(), workers);
        return AnnealedLikelihood.told(logZ, "meanLogLikelihood", -new RbmScores(rbm, workers).meanFreeEnergy(data));
    }

    @Override
    public final LikelihoodBracket bracket(DataSet data, long seed, Chosen chosen, Workers workers) {
        double[] plusLogZ = new RbmScores(rbm, workers).freeEnergies(data);
        for (int n = 0; n < plusLogZ.length; n++) {
            plusLogZ[n] = -plusLogZ[n];
        }
        return AnnealedLikelihood.bracket(Kind.EXACT, Kind.ESTIMATED, plusLogZ, rbm, data::examples,
                AnnealedLikelihood.of(seed, chosen), workers);
    }
}
