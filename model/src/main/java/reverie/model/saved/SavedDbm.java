package reverie.model.saved;

import static java.util.Map.entry;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.rbm.Rbm;
import reverie.model.dbm.Dbm;
import reverie.model.dbm.DbmBound;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.DbmCompletion;
import reverie.model.data.DataSet;
import reverie.model.evaluate.AnnealedImportance;
import reverie.model.evaluate.ExactPartition;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;

/** Features are the mean-field probabilities of the highest units; an image is reconstructed from those of the first. */
record SavedDbm(Dbm machine) implements SavedModel {

    /** Enough for mean field to settle. */
    private static final int SWEEPS = 30;

    private DbmBound meanField(Workers workers) {
        return new DbmBound(machine, SWEEPS, workers);
    }

    @Override
    public int values() {
        return machine.size(0);
    }

    @Override
    public int features() {
        return machine.size(machine.depth());
    }

    @Override
    public R032Store filters() {
        return machine.weights(1).matrix();
    }

    @Override
    public int layers() {
        return machine.depth();
    }

    /** Of a layer above the first, what its units stand for in pixels. */
    @Override
    public R032Store filters(int layer, Workers workers) {
        return machine.inPixels(layer, Integer.MAX_VALUE, workers);
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return meanField(workers).probabilities(machine.depth(), examples);
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        return meanField(workers).reconstruct(examples);
    }

    /** E[v | the other layers] of the chains' last step. */
    @Override
    public Samples sample(Sampling asked, Workers workers) {
        asked.labelAmong(List.of());
        Rbm both = machine.asRbm();
        Samples samples = new SavedRbm(both).sample(asked, workers);
        R032Store pixels = R032Store.FACTORY.make(values(), asked.count());
        for (int n = 0; n < asked.count(); n++) {
            System.arraycopy(samples.images().data, n * both.visible(), pixels.data, n * values(), values());
        }
        return new Samples(pixels, samples.swaps());
    }

    /** The variational bound, in nats, up to log Z, which is there only where it can be summed exactly. */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        double plusLogZ = meanField(workers).meanPlusLogZ(data);
        R032Store again = reconstruct(data.examples(), workers);
        var figures = Measurement.of(
                entry("reconstructionError", Elementwise.squaredDistance(data.examples(), again) / data.size()),
                entry("meanLowerBoundPlusLogZ", plusLogZ));
        Rbm both = machine.asRbm();
        if (!ExactPartition.isPossible(both)) {
            return figures;
        }
        double logZ = ExactPartition.logZ(both, workers);
        return figures.and("logZ", logZ).and("meanLowerBound", plusLogZ - logZ);
    }

    /** The bound takes the forward estimate of log Z, as published figures do. */
    @Override
    public Measurement likelihood(DataSet data, AnnealedImportance annealing, Workers workers) {
        DbmBound meanField = meanField(workers);
        AnnealedImportance.Both logZ = annealing.estimate(machine.asRbm(), meanField.joined(data.examples()), workers);
        double plusLogZ = meanField.meanPlusLogZ(data);
        return Annealed.figures(logZ).and("meanLowerBound", plusLogZ - logZ.forward().logZ())
                .and("meanLowerBoundByReverse", plusLogZ - logZ.reverse().logZ());
    }

    @Override
    public ConditionalSampler completing(int chains, Workers workers) {
        return new DbmCompletion(machine, chains, workers);
    }
}
