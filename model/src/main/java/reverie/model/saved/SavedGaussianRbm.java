package reverie.model.saved;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.boltzmann.GaussianRbmFile;
import reverie.model.boltzmann.Rbm;
import reverie.model.boltzmann.RbmScores;
import reverie.model.data.DataSet;
import reverie.model.evaluate.AnnealedImportance;
import reverie.model.evaluate.ExactPartition;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Workers;
import reverie.model.projection.Preprocessing;
import reverie.model.store.ModelFile;
import reverie.model.projection.Restoration;
import reverie.model.train.Measurement;

/**
 * Features are P(h_j = 1 | x) of the preprocessed example x; an example v is drawn again as v − W⁺(x − E[x | h]) from these,
 * so that it keeps what the preprocessing took.
 */
final class SavedGaussianRbm implements SavedModel {

    private final Rbm rbm;
    private final SavedRbm plain;
    private final Preprocessing preprocessing;
    private final Restoration restoration;

    private SavedGaussianRbm(Rbm rbm, Preprocessing preprocessing) {
        this.rbm = rbm;
        this.preprocessing = preprocessing;
        plain = new SavedRbm(rbm);
        restoration = new Restoration(preprocessing);
    }

    /** The model that a file holds. */
    static SavedGaussianRbm of(ModelFile file) {
        return new SavedGaussianRbm(GaussianRbmFile.rbm(file), GaussianRbmFile.preprocessing(file));
    }

    @Override
    public int values() {
        return rbm.visible();
    }

    @Override
    public int features() {
        return rbm.hidden();
    }

    /** What units look for in preprocessed examples. */
    @Override
    public R032Store filters() {
        return rbm.w();
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return plain.encode(preprocessing.apply(examples, workers), workers);
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        R032Store x = preprocessing.apply(examples, workers);
        R032Store again = plain.reconstruct(x, workers);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] -= again.data[i];
        }
        return restoration.apply(examples, x, workers);
    }

    /** E[x | h] of the chains' last step, brought back to values of examples. */
    @Override
    public R032Store sample(Sampling asked, Workers workers) {
        return restoration.of(plain.sample(asked, workers), workers);
    }

    /** Energies and log-densities of preprocessed examples in nats, the reconstruction error of examples as they are. */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        double meanFreeEnergy = new RbmScores(rbm, workers).meanFreeEnergy(preprocessing.apply(data, workers));
        R032Store again = reconstruct(data.examples(), workers);
        var figures = Measurement.of(entry("meanFreeEnergy", meanFreeEnergy),
                entry("reconstructionError",
                        Elementwise.squaredDistance(data.examples(), again) / data.size()));
        if (!ExactPartition.isPossible(rbm)) {
            return figures;
        }
        double logZ = ExactPartition.logZ(rbm, workers);
        return figures.and("logZ", logZ).and("meanLogLikelihood", -meanFreeEnergy - logZ);
    }

    @Override
    public Measurement likelihood(DataSet data, AnnealedImportance annealing, Workers workers) {
        return plain.likelihood(preprocessing.apply(data, workers), annealing, workers);
    }
}
