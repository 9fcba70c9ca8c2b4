package reverie.app.recipe.mixture;

import static reverie.app.text.Texts.tr;

import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.recipe.BinaryExamples;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.Trainee;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.mixture.MixtureFile;
import reverie.model.mixture.MixtureLearner;
import reverie.model.mixture.MixtureRates;
import reverie.model.mixture.MixtureSnapshot;
import reverie.model.projection.Prepared;

/** A mixture of Bernoullis, by expectation maximisation. */
public final class MixtureRecipe implements ModelRecipe<MixtureRates, MixtureSnapshot> {

    @Override
    public String id() {
        return MixtureFile.MODEL;
    }

    @Override
    public String summary() {
        return tr("Train a mixture of Bernoullis by expectation maximisation; its likelihood is exact.");
    }

    @Override
    public ParameterTable table() {
        return MixtureParameters.TABLE;
    }

    @Override
    public Settings suiting(DataTraits data) {
        Settings usual = Settings.initial(table());
        return data.arePhotographs() ? MixtureParameters.EXAMPLES.ofPhotographs(usual) : usual;
    }

    @Override
    public int epochs(Settings settings) {
        return settings.get(MixtureParameters.EPOCHS);
    }

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return MixtureParameters.EXAMPLES.load(library, name, settings, seed(settings));
    }

    @Override
    public Prepared prepare(Splits raw, Settings settings, Workers workers) {
        return Prepared.asTheyAre(
                BinaryExamples.of(raw, settings.get(MixtureParameters.BINARIZE), seed(settings), ""));
    }

    @Override
    public Trainee<MixtureRates, MixtureSnapshot> make(Prepared data, Settings settings, Workers workers) {
        var learner = new MixtureLearner(data.splits(), MixtureParameters.structure(settings), workers);
        return Trainee.of(learner, provenance -> MixtureFile.of(learner.mixture(), provenance));
    }

    @Override
    public MixtureRates live(Settings settings) {
        return MixtureParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return tr("EM");
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(MixtureParameters.SEED);
    }
}
