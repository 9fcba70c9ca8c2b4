package reverie.app.recipe.convolution;

import static reverie.app.text.Texts.tr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.recipe.Alias;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.Trainee;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.convolution.ConvolutionFile;
import reverie.model.convolution.ConvolutionLearner;
import reverie.model.convolution.ConvolutionSnapshot;
import reverie.model.convolution.ImageUnits;
import reverie.model.convolution.NetRates;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.projection.Preprocessing;
import reverie.model.projection.Whitening;

/** A convolutional RBM, or a belief net of several, or an undirected net. */
public final class ConvolutionRecipe implements ModelRecipe<NetRates, ConvolutionSnapshot> {

    @Override
    public String id() {
        return "conv";
    }

    @Override
    public String summary() {
        return tr(
                "Train convolutional restricted Boltzmann machines with probabilistic max-pooling, layer after layer, each seeing"
                        + " the pooling units of the one below; in the end all together, where that is asked for.");
    }

    @Override
    public String kind(Settings settings) {
        if (settings.get(ConvolutionParameters.FILTERS).size() == 1) {
            return ConvolutionFile.RBM;
        }
        return ConvolutionParameters.areJoined(settings) ? ConvolutionFile.UNDIRECTED : ConvolutionFile.NET;
    }

    @Override
    public ParameterTable table() {
        return ConvolutionParameters.TABLE;
    }

    @Override
    public Settings suiting(DataTraits data) {
        Settings usual = Settings.initial(table());
        return ConvolutionParameters.consequences(switch (data.kind()) {
            case PHOTOGRAPHS -> ConvolutionParameters.ofPhotographs(usual);
            case REAL -> usual.with(ConvolutionParameters.UNITS, ImageUnits.GAUSSIAN)
                    .with(ConvolutionParameters.WHITENING, Whitening.ZCA);
            case GREY, BINARY -> data.filled() && ConvolutionParameters.hasParts(data.shape())
                    ? ConvolutionParameters.ofFilledImages(usual)
                    : ConvolutionParameters.ofImages(usual, data.shape());
        });
    }

    @Override
    public Settings consequences(Settings chosen) {
        return ConvolutionParameters.consequences(chosen);
    }

    @Override
    public SequencedMap<String, String> presets() {
        var presets = new LinkedHashMap<String, String>();
        presets.put("paper", "rate=0.5&filter-size=7,6&persistent=0&layer-epochs=10&sigma=1");
        return Collections.unmodifiableSequencedMap(presets);
    }

    @Override
    public List<Alias> aliases() {
        return List.of(Alias.of("epochs", "layer-epochs"));
    }

    @Override
    public SequencedMap<String, String> formerCommands() {
        var commands = new LinkedHashMap<String, String>();
        commands.put(ConvolutionFile.RBM,
                "filters=24&filter-size=10&pool=2&rate=0.5&persistent=0&layer-epochs=10&sigma=1&patches=20000");
        commands.put(ConvolutionFile.NET,
                "filters=24,40&filter-size=7,6&pool=2,2&rate=0.5&persistent=0&layer-epochs=10&sigma=1&patches=20000");
        return commands;
    }

    @Override
    public int epochs(Settings settings) {
        return ConvolutionParameters.epochs(settings);
    }

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return ConvolutionParameters.EXAMPLES.load(library, name, settings, seed(settings));
    }

    /** Visible units of variance 1 see pixels in units of σ. */
    @Override
    public Prepared prepare(Splits raw, Settings settings, Workers workers) {
        if (!ConvolutionParameters.isReal(settings)) {
            return Prepared.asTheyAre(raw);
        }
        Preprocessing whitening = settings.get(ConvolutionParameters.WHITENING).of(raw.train(), workers);
        return Prepared.by(whitening.times(1 / settings.get(ConvolutionParameters.SIGMA)), raw, workers);
    }

    @Override
    public Settings settled(Settings settings, Prepared data) {
        return ConvolutionParameters.settled(settings, data.splits().train().shape());
    }

    @Override
    public Trainee<NetRates, ConvolutionSnapshot> make(Prepared data, Settings settings, Workers workers) {
        var learner = new ConvolutionLearner(data, ConvolutionParameters.structure(settings), workers);
        return Trainee.of(learner, provenance -> ConvolutionFile.of(learner.model(), provenance));
    }

    @Override
    public NetRates live(Settings settings) {
        return ConvolutionParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        String chains = (settings.get(ConvolutionParameters.PERSISTENT) > 0 ? "PCD-" : "CD-")
                + settings.get(ConvolutionParameters.GIBBS_STEPS);
        return ConvolutionParameters.areJoined(settings) ? tr("{0}, greedy, then together", chains)
                : tr("{0}, greedy", chains);
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(ConvolutionParameters.SEED);
    }
}
