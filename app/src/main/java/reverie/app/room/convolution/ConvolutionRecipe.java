package reverie.app.room.convolution;

import reverie.app.data.Library;
import reverie.app.room.Recipe;
import reverie.app.settings.Settings;
import reverie.model.convolution.ConvolutionLearner;
import reverie.model.convolution.ConvolutionRates;
import reverie.model.convolution.ConvolutionSnapshot;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.train.Learner;

/** Makes a convolutional net of one or two layers. */
final class ConvolutionRecipe implements Recipe<ConvolutionRates, ConvolutionSnapshot> {

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return settings.get(ConvolutionParameters.PIECE).of(library, name,
                settings.get(ConvolutionParameters.PATCHES), seed(settings));
    }

    @Override
    public Splits prepare(Splits data, Settings settings) {
        return data;
    }

    @Override
    public Learner<ConvolutionRates, ConvolutionSnapshot> learner(Splits data, Settings settings, Workers workers) {
        return new ConvolutionLearner(data, ConvolutionParameters.structure(settings, data.train().shape()), workers);
    }

    @Override
    public ConvolutionRates live(Settings settings) {
        return ConvolutionParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return (ConvolutionParameters.areChainsPersistent(settings) ? "PCD-" : "CD-")
                + settings.get(ConvolutionParameters.GIBBS_STEPS) + ", greedy";
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(ConvolutionParameters.SEED);
    }
}
