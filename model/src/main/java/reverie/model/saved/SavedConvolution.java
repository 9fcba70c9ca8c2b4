package reverie.model.saved;

import static java.util.Map.entry;

import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.convolution.ConvolutionScores;
import reverie.model.convolution.ConvolutionalNet;
import reverie.model.data.DataSet;
import reverie.model.matrix.Gemm;
import reverie.model.matrix.Op;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;

/**
 * Features are the probabilities of the highest pooling units, map after map. A preprocessed image x is drawn again as E[x |
 * h], h being what all layers together believe; an image v then as v − W⁺(x − E[x | h]): what the preprocessing took from it
 * it keeps.
 */
final class SavedConvolution implements SavedModel {

    private final ConvolutionalNet net;
    private @Nullable R032Store restorer;

    SavedConvolution(ConvolutionalNet net) {
        this.net = net;
    }

    @Override
    public int values() {
        return net.values();
    }

    @Override
    public int features() {
        return net.top().shape().pooled();
    }

    /** The filters of the first layer, side² × K. */
    @Override
    public R032Store filters() {
        return net.bottom().w();
    }

    @Override
    public int layers() {
        return net.depth();
    }

    /** What the groups of a layer look for, in as many pixels as they see. */
    @Override
    public R032Store filters(int layer, Workers workers) {
        return net.inPixels(layer);
    }

    @Override
    public R032Store encode(R032Store examples, Workers workers) {
        return new ConvolutionScores(net, workers).encode(net.preprocess(examples, workers));
    }

    @Override
    public R032Store reconstruct(R032Store examples, Workers workers) {
        R032Store x = net.preprocess(examples, workers);
        R032Store again = new ConvolutionScores(net, workers).reconstruct(x);
        if (net.preprocessing().isEmpty()) {
            return again;
        }
        for (int i = 0; i < again.data.length; i++) {
            again.data[i] -= x.data[i];
        }
        R032Store restored = R032Store.wrap(examples.data.clone(), values());
        new Gemm(workers).multiply(1, Op.NONE, restorer(), Op.NONE, again, 1, restored);
        return restored;
    }

    private R032Store restorer() {
        R032Store known = restorer;
        if (known == null) {
            known = net.preprocessing().orElseThrow().restorer();
            restorer = known;
        }
        return known;
    }

    /** The free energy is that of what the highest layer sees of the images, in nats. */
    @Override
    public Measurement evaluate(DataSet data, Workers workers) {
        R032Store again = reconstruct(data.examples(), workers);
        double sum = 0;
        for (int i = 0; i < again.data.length; i++) {
            double miss = (double) data.examples().data[i] - again.data[i];
            sum += miss * miss;
        }
        R032Store x = net.preprocess(data.examples(), workers);
        return Measurement.of(entry("reconstructionError", sum / data.size()),
                entry("meanFreeEnergy", new ConvolutionScores(net, workers).meanFreeEnergy(x)));
    }
}
