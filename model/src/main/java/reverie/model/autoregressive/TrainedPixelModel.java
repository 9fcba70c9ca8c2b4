package reverie.model.autoregressive;

import static java.util.Map.entry;

import java.util.Arrays;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.completion.ConditionalSampler;
import reverie.model.data.DataSet;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Swaps;
import reverie.model.train.Measurement;
import reverie.model.trained.ExactLikelihood;
import reverie.model.trained.Chosen;
import reverie.model.trained.Completer;
import reverie.model.trained.Features;
import reverie.model.trained.Filters;
import reverie.model.trained.Sampler;
import reverie.model.trained.Samples;

/** Features are what is expected of each pixel by those before it; filters are receptive fields of one pixel, one a layer. */
public record TrainedPixelModel(PixelModel model) implements Features, Filters, Sampler, Completer, ExactLikelihood {

    private static final Purpose PIXELS = Purpose.of("pixelcnn.sample");
    /** Images by which receptive fields are averaged; the model draws them itself. */
    private static final int EXAMPLES = 16;
    private static final int MATRICES = 4;

    @Override
    public ValueNeeds needs() {
        return ValueNeeds.PROBABILITIES;
    }

    @Override
    public int values() {
        return model.pixels();
    }

    @Override
    public int features() {
        return model.pixels();
    }

    /** Of each block, and of what is told in the end. */
    @Override
    public int layers() {
        return model.layers().blocks() + 1;
    }

    @Override
    public R032Store filters(int layer, Workers workers) {
        R032Store examples = new PixelDraws(model).draw(EXAMPLES, RandomKey.of(0, 0, PIXELS), workers).pixels();
        R032Store all = new ReceptiveFields(model, ReceptiveFields.telling(model), examples).all(workers);
        int d = model.pixels();
        return R032Store.wrap(Arrays.copyOfRange(all.data, (layer - 1) * d, layer * d), d);
    }

    /** Of grey pixels once drawn as black or white, where there is only that. */
    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        R032Store v = model.drawn(examples);
        R032Store means = R032Store.FACTORY.make(values(), v.getColDim());
        new Passes(model, v.getColDim()).split(v.getColDim(), (pass, _, first, count) -> {
            pass.take(v, first, count);
            pass.forward(count);
            model.output().probabilities(pass.numbers(), 0, count * values());
            for (int i = 0; i < count * values(); i++) {
                means.data[first * values() + i] = model.output().mean(pass.numbers(), i);
            }
        }, workers);
        return means;
    }

    /** Probabilities of white with which pixels were drawn; where there are levels, the levels that were drawn. */
    @Override
    public Samples sample(int count, long seed, Chosen chosen, Workers workers) {
        Memory.check("count", count, values(), MATRICES);
        PixelDraws.Drawn drawn = new PixelDraws(model).draw(count, RandomKey.of(seed, 0, PIXELS), workers);
        return new Samples(model.output() instanceof PixelOutput.Bernoulli ? drawn.means() : drawn.pixels(),
                Swaps.NONE);
    }

    @Override
    public ConditionalSampler completing(int chains, Chosen chosen, Workers workers) {
        Memory.check("chains", chains, values() * 2L * (model.layers().channels() + 1) * model.layers().blocks(), 1);
        return new PixelCompletion(model, chains, workers);
    }

    private double[] logLikelihoods(DataSet data, Workers workers) {
        return model.logLikelihoods(model.drawn(data.examples()), workers);
    }

    @Override
    public double[] logLikelihoods(DataSet data, long seed, Chosen chosen, Workers workers) {
        return logLikelihoods(data, workers);
    }

    /** Of grey pixels once drawn as black or white, or of the nearest levels. */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        double mean = Arrays.stream(logLikelihoods(data, workers)).average().orElseThrow();
        return Measurement.of(entry("meanLogLikelihood", mean),
                entry("bitsPerPixel", -mean / Math.log(2) / values()));
    }
}
