package reverie.app.recipe.autoencoder;

import static reverie.app.text.Texts.tr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.Trainee;
import reverie.app.recipe.UnitCount;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.autoencoder.AutoencoderFile;
import reverie.model.autoencoder.AutoencoderLearner;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSnapshot;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;

/** An autoencoder with one layer, of whole images or of patches. */
public class AutoencoderRecipe implements ModelRecipe<AutoencoderRates, AutoencoderSnapshot> {

    @Override
    public String id() {
        return AutoencoderFile.MODEL;
    }

    @Override
    public String summary() {
        return tr("Train an autoencoder with one layer by back-propagation.");
    }

    @Override
    public ParameterTable table() {
        return AutoencoderParameters.TABLE;
    }

    @Override
    public Settings suiting(DataTraits data) {
        Settings usual = UnitCount.suiting(data, Settings.initial(table()), AutoencoderParameters.HIDDEN);
        return switch (data.kind()) {
            case PHOTOGRAPHS -> AutoencoderParameters.ofPhotographs(usual);
            case REAL -> AutoencoderParameters.ofRealValues(usual);
            case GREY, BINARY -> usual;
        };
    }

    @Override
    public Settings consequences(Settings chosen) {
        return AutoencoderParameters.consequences(chosen);
    }

    @Override
    public SequencedMap<String, String> presets() {
        var presets = new LinkedHashMap<String, String>();
        presets.put("paper", "hidden=500&tied=no&optimizer=adam&preprocess=none");
        return Collections.unmodifiableSequencedMap(presets);
    }

    @Override
    public int epochs(Settings settings) {
        return settings.get(AutoencoderParameters.EPOCHS);
    }

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return AutoencoderParameters.EXAMPLES.load(library, name, settings, seed(settings));
    }

    @Override
    public Prepared prepare(Splits raw, Settings settings, Workers workers) {
        return Prepared.by(settings.get(AutoencoderParameters.WHITENING), raw, workers);
    }

    @Override
    public Settings settled(Settings settings, Prepared data) {
        return NetworkParameters.settled(settings, AutoencoderParameters.LOSS, data.splits().train());
    }

    @Override
    public Trainee<AutoencoderRates, AutoencoderSnapshot> make(Prepared data, Settings settings, Workers workers) {
        var learner = new AutoencoderLearner(data.splits(), AutoencoderParameters.structure(settings), workers);
        return Trainee.of(learner,
                provenance -> data.preprocessing().map(how -> AutoencoderFile.of(learner.model(), how, provenance))
                        .orElseGet(() -> AutoencoderFile.of(learner.model(), provenance)));
    }

    @Override
    public AutoencoderRates live(Settings settings) {
        return AutoencoderParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return settings.show(AutoencoderParameters.ADAM);
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(AutoencoderParameters.SEED);
    }
}
