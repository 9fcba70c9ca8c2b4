package reverie.model.deepautoencoder;

import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.autoencoder.Autoencoder;
import reverie.model.autoencoder.Layer;
import reverie.model.train.Measurement;
import reverie.model.train.State;

/**
 * The encoder learns labels below a softmax output.
 *
 * @param before the autoencoder that all layers together have become, whose decoder stays
 */
record LabelStage(Autoencoder before, ClassifierLearner learner) implements StageLearner {

    private static final List<String> ERRORS = List.of("errorTrain", "errorTest");

    @Override
    public Stage stage() {
        return new Stage.Labelling(before.layers().size(), learner.model().names().size());
    }

    @Override
    public void learn(long step, DeepAutoencoderRates live) {
        learner.learn(step, live.labelling());
    }

    /** Nothing comes after it. */
    @Override
    public State result() {
        return State.NOTHING;
    }

    /** A measurement of the autoencoder, and percentages of examples to which another label is given. */
    Measurement withErrors(Measurement drawn) {
        Measurement labelled = learner.measure();
        Measurement all = drawn;
        for (String error : ERRORS) {
            all = labelled.values().containsKey(error) ? all.and(error, labelled.of(error)) : all;
        }
        return all;
    }

    /** The encoder as it has become, with the decoder as it was. */
    @Override
    public Autoencoder model() {
        List<Layer> layers = IntStream.range(0, before.layers().size()).mapToObj(l -> {
            Layer decoder = before.layers().get(l);
            R032Store w = learner.model().network().layers().get(l).weights().matrix();
            return Layer.free(w, decoder.v(), learner.model().network().layers().get(l).c().data, decoder.b(),
                    decoder.upper(),
                    decoder.lower());
        }).toList();
        return new Autoencoder(layers, before.loss());
    }
}
