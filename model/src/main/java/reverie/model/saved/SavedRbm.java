package reverie.model.saved;

import static java.util.Map.entry;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.GibbsChains;
import reverie.model.rbm.ClampedUnits;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmScores;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.RbmCompletion;
import reverie.model.data.DataSet;
import reverie.model.evaluate.AnnealedImportance;
import reverie.model.evaluate.ExactPartition;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;

/** Features are P(h_j = 1 | v); an image is reconstructed as E[v | h] from these. */
record SavedRbm(Rbm rbm) implements SavedModel {

    @Override
    public int values() {
        return rbm.visible();
    }

    @Override
    public int features() {
        return rbm.hidden();
    }

    @Override
    public R032Store filters() {
        return rbm.w();
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return rbm.encode(examples, workers);
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        int count = examples.getColDim();
        R032Store h = encode(examples, workers);
        R032Store v = R032Store.FACTORY.make(values(), count);
        workers.split(count, Packed.TILE_COLUMNS, (from, to) -> rbm.visibleGivenHidden(h, v, from, to));
        return v;
    }

    @Override
    public Samples sample(Sampling asked, Workers workers) {
        asked.labelAmong(List.of());
        asked.check(Math.max(values(), features()));
        var chains = new GibbsChains(rbm, asked.ladder(), asked.count(), ClampedUnits.NOTHING, asked.seed(), workers);
        chains.walk(asked.steps());
        return new Samples(chains.means(), chains.swaps());
    }

    /** Energies and likelihoods in nats; log Z only where it can be summed exactly. */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
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

    /** The likelihood takes the forward estimate of log Z, as published figures do. */
    @Override
    public Measurement likelihood(DataSet data, AnnealedImportance annealing, Workers workers) {
        AnnealedImportance.Both logZ = annealing.estimate(rbm, data.examples(), workers);
        double meanFreeEnergy = new RbmScores(rbm, workers).meanFreeEnergy(data);
        return Annealed.figures(logZ).and("meanLogLikelihood", -meanFreeEnergy - logZ.forward().logZ())
                .and("meanLogLikelihoodByReverse", -meanFreeEnergy - logZ.reverse().logZ());
    }

    @Override
    public ConditionalSampler completing(int chains, Workers workers) {
        return new RbmCompletion(rbm, chains, workers);
    }
}
