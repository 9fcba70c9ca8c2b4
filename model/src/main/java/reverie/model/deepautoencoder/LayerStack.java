package reverie.model.deepautoencoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.autoencoder.Autoencoder;
import reverie.model.autoencoder.AutoencoderLearner;
import reverie.model.autoencoder.AutoencoderSettings;
import reverie.model.autoencoder.Layer;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Packed;
import reverie.model.matrix.Purpose;
import reverie.model.matrix.RandomKey;
import reverie.model.matrix.Workers;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.rbm.HiddenUnits;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.VisibleInput;
import reverie.model.rbm.VisibleSigma;

/** Layers that were learned one after another, and what the next one learns from: the codes of all examples. */
final class LayerStack {

    /** The codes that are learned from, and those of the layer above. */
    private static final int COPIES_OF_CODES = 2;
    /** Of real data, which are to be brought to it first (Hinton 2010, section 13.2). */
    private static final VisibleSigma UNIT_VARIANCE = new VisibleSigma(1, false);

    private final DeepAutoencoderSettings settings;
    private final Splits splits;
    private final Workers workers;
    private final List<Layer> layers = new ArrayList<>();
    private DataSet codes;

    LayerStack(Splits splits, DeepAutoencoderSettings settings, Workers workers) {
        this.settings = settings;
        this.splits = splits;
        this.workers = workers;
        codes = splits.train();
        for (int size : settings.layers().subList(1, settings.layers().size())) {
            Memory.check("layers", size, codes.size(), COPIES_OF_CODES);
        }
    }

    /** Begins the layer on top of those that there are; what was its predecessor is finished. */
    StageLearner next() {
        int l = layers.size();
        if (l == settings.depth()) {
            return fineTuning(unrolled());
        }
        long seed = RandomKey.of(settings.seed(), l, Purpose.LAYER);
        var stage = new Stage.Pretraining(l + 1, settings.depth(), codes.values(), settings.layers().get(l + 1));
        return switch (settings.pretraining()) {
            case RBM -> new RbmStage(this, stage,
                    rbmLearner(l, new RbmSettings(stage.upper(), settings.batch(), seed, hiddenUnits(l))));
            case AUTOENCODER -> new AutoencoderStage(this, stage, new AutoencoderLearner(Splits.of(codes),
                    new AutoencoderSettings(stage.upper(), true, settings.activations().get(l), lossOf(l),
                            settings.optimizer(), settings.batch(), seed),
                    workers));
            case NONE -> throw new IllegalStateException("nothing is pre-trained");
        };
    }

    /** Below the first RBM are units of the kind that the unrolled net will draw examples with. */
    private RbmLearner rbmLearner(int l, RbmSettings rbm) {
        Rbm first = lower(l) == Activation.LINEAR ? RbmLearner.firstRbm(codes, rbm, UNIT_VARIANCE)
                : RbmLearner.firstRbm(codes, rbm, 0);
        return new RbmLearner(first, VisibleInput.MEANS, Splits.of(codes), rbm, workers);
    }

    /** All layers together from random weights. */
    StageLearner withoutPretraining() {
        return fineTuning(Autoencoder.first(splits.train(), settings.layers().subList(1, settings.depth() + 1),
                settings.activations(), settings.tied(), settings.loss(), settings.seed()));
    }

    private StageLearner fineTuning(Autoencoder model) {
        return new FineTuningStage(new AutoencoderLearner(model, splits, settings.optimizer(), settings.batch(),
                settings.seed(), workers));
    }

    /** The encoder of what all layers together have become, with a softmax output on top. */
    StageLearner labelling(Autoencoder model) {
        List<String> names = splits.train().labels().orElseThrow().names();
        return new LabelStage(model, new ClassifierLearner(new Classifier(model, names), splits, settings.optimizer(),
                settings.batch(), settings.seed(), workers));
    }

    private HiddenUnits hiddenUnits(int l) {
        return settings.activations().get(l) == Activation.LINEAR ? HiddenUnits.GAUSSIAN : HiddenUnits.BINARY;
    }

    private Loss lossOf(int l) {
        return l == 0 ? settings.loss() : Loss.suiting(codes);
    }

    /** A layer on top of these, made of what was learned of it; decodes to units of the kind that are below. */
    Layer layer(R032Store w, float[] c, float[] b) {
        int l = layers.size();
        return Layer.tied(w, c, b, settings.activations().get(l), lower(l));
    }

    private Activation lower(int l) {
        return l == 0 ? settings.loss().output() : settings.activations().get(l - 1);
    }

    /** These layers and one more. */
    Autoencoder with(Layer top) {
        var all = new ArrayList<>(layers);
        all.add(top);
        return new Autoencoder(all, settings.loss());
    }

    /** Puts a finished layer on top and encodes all examples with it. */
    void add(Layer layer) {
        layers.add(layer);
        if (layers.size() < settings.depth()) {
            codes = encoded(layer);
        }
    }

    /** Takes all layers off. */
    void reset() {
        layers.clear();
        codes = splits.train();
    }

    private DataSet encoded(Layer layer) {
        R032Store h = R032Store.FACTORY.make(layer.upperUnits(), codes.size());
        R032Store x = codes.examples();
        workers.split(codes.size(), Packed.TILE_COLUMNS, (from, to) -> layer.encode(x, h, from, to));
        ValueKind kind = layer.upper() == Activation.SIGMOID ? ValueKind.UNIT_INTERVAL : ValueKind.REAL;
        return new DataSet(codes.name(), kind, new ImageShape(layer.upperUnits(), 1), h, Optional.empty(),
                codes.sha256());
    }

    /** The layers as one network, with decoding weights of its own unless they are to stay tied. */
    private Autoencoder unrolled() {
        return new Autoencoder(layers.stream().map(layer -> settings.tied() ? layer
                : Layer.free(layer.w(), R032Store.wrap(layer.w().data.clone(), layer.lowerUnits()), layer.c(),
                        layer.b(), layer.upper(), layer.lower()))
                .toList(), settings.loss());
    }
}
