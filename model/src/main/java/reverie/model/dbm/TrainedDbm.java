package reverie.model.dbm;

import static java.util.Map.entry;

import org.ojalgo.matrix.store.R032Store;
import reverie.model.completion.ConditionalSampler;
import reverie.model.data.DataSet;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.Elementwise;
import reverie.model.matrix.Workers;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.partition.BothWays;
import reverie.model.rbm.partition.ExactPartition;
import reverie.model.rbm.trained.AnnealedLikelihood;
import reverie.model.rbm.trained.TrainedRbm;
import reverie.model.train.Measurement;
import reverie.model.trained.Chosen;
import reverie.model.trained.Completer;
import reverie.model.trained.Features;
import reverie.model.trained.Filters;
import reverie.model.trained.Likelihood;
import reverie.model.trained.LikelihoodBracket;
import reverie.model.trained.LikelihoodEstimate;
import reverie.model.trained.Reconstructor;
import reverie.model.trained.Sampler;
import reverie.model.trained.Samples;
import reverie.model.trained.TrainedModel;

/** Features are the mean-field probabilities of the highest units; an image is reconstructed from those of the first. */
record TrainedDbm(
        Dbm machine) implements TrainedModel, Features, Filters, Reconstructor, Sampler, Completer, Likelihood {

    /** Enough for mean field to settle. */
    private static final int SWEEPS = 30;

    private DbmBound meanField(Workers workers) {
        return new DbmBound(machine, SWEEPS, workers);
    }

    @Override
    public ValueNeeds needs() {
        return ValueNeeds.PROBABILITIES;
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
    public Samples sample(int count, long seed, Chosen chosen, Workers workers) {
        Rbm both = machine.asRbm();
        Samples samples = new TrainedRbm(both).sample(count, seed, chosen, workers);
        R032Store pixels = R032Store.FACTORY.make(values(), count);
        for (int n = 0; n < count; n++) {
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

    @Override
    public Kind kind() {
        return Kind.ESTIMATED_BOUND;
    }

    /** The bound takes the forward estimate of log Z, as published figures do. */
    @Override
    public LikelihoodEstimate likelihood(DataSet data, long seed, Chosen chosen, Workers workers) {
        DbmBound meanField = meanField(workers);
        BothWays logZ = AnnealedLikelihood.of(seed, chosen).estimate(machine.asRbm(),
                meanField.joined(data.examples()), workers);
        return AnnealedLikelihood.told(logZ, "meanLowerBound", meanField.meanPlusLogZ(data));
    }

    @Override
    public LikelihoodBracket bracket(DataSet data, long seed, Chosen chosen, Workers workers) {
        DbmBound meanField = meanField(workers);
        return AnnealedLikelihood.bracket(Kind.BOUND, Kind.ESTIMATED_BOUND, meanField.plusLogZ(data.examples()),
                machine.asRbm(), () -> meanField.joined(data.examples()), AnnealedLikelihood.of(seed, chosen), workers);
    }

    @Override
    public ConditionalSampler completing(int chains, Chosen chosen, Workers workers) {
        return Completer.tempered(chains, Math.max(values(), features()), chosen,
                count -> new DbmCompletion(machine, count, workers));
    }
}
