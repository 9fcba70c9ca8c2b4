package reverie.app.recipe.nade;

import static reverie.app.text.Texts.tr;

import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.recipe.BatchSize;
import reverie.app.recipe.BinaryExamples;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.Trainee;
import reverie.app.recipe.UnitCount;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.nade.NadeFile;
import reverie.model.nade.NadeLearner;
import reverie.model.nade.NadeRates;
import reverie.model.nade.NadeSnapshot;
import reverie.model.projection.Prepared;

/** NADE, in one ordering or in all, and without hidden units the fully visible sigmoid belief net. */
public final class NadeRecipe implements ModelRecipe<NadeRates, NadeSnapshot> {

    @Override
    public String id() {
        return NadeFile.MODEL;
    }

    @Override
    public String summary() {
        return tr(
                "Train a neural autoregressive distribution estimator (NADE), which tells images pixel by pixel; its likelihood is"
                        + " exact.");
    }

    @Override
    public ParameterTable table() {
        return NadeParameters.TABLE;
    }

    @Override
    public Settings suiting(DataTraits data) {
        Settings usual = UnitCount.suiting(data,
                BatchSize.suiting(data, Settings.initial(table()), NadeParameters.BATCH), NadeParameters.HIDDEN);
        return data.arePhotographs() ? NadeParameters.EXAMPLES.ofPhotographs(usual) : usual;
    }

    @Override
    public Settings consequences(Settings chosen) {
        return NadeParameters.consequences(chosen);
    }

    @Override
    public int epochs(Settings settings) {
        return settings.get(NadeParameters.EPOCHS);
    }

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return NadeParameters.EXAMPLES.load(library, name, settings, seed(settings));
    }

    @Override
    public Prepared prepare(Splits raw, Settings settings, Workers workers) {
        return Prepared.asTheyAre(BinaryExamples.of(raw, settings.get(NadeParameters.BINARIZE), seed(settings), ""));
    }

    @Override
    public Trainee<NadeRates, NadeSnapshot> make(Prepared data, Settings settings, Workers workers) {
        var learner = new NadeLearner(data.splits(), NadeParameters.structure(settings), workers);
        return Trainee.of(learner, provenance -> NadeFile.of(learner.model(), provenance));
    }

    @Override
    public NadeRates live(Settings settings) {
        return NadeParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return settings.show(NadeParameters.ADAM);
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(NadeParameters.SEED);
    }
}
