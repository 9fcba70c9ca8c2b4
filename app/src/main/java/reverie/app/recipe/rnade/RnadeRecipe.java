package reverie.app.recipe.rnade;

import static reverie.app.text.Texts.tr;

import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.recipe.BatchSize;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.Piece;
import reverie.app.recipe.Trainee;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.rnade.RnadeFile;
import reverie.model.rnade.RnadeLearner;
import reverie.model.nade.NadeRates;
import reverie.model.rnade.RnadeSnapshot;

/** The real-valued NADE. */
public final class RnadeRecipe implements ModelRecipe<NadeRates, RnadeSnapshot> {

    @Override
    public String id() {
        return RnadeFile.MODEL;
    }

    @Override
    public String summary() {
        return tr(
                "Train a real-valued neural autoregressive density estimator (RNADE), which tells images pixel by pixel, each by a"
                        + " mixture; its density is exact.");
    }

    @Override
    public ParameterTable table() {
        return RnadeParameters.TABLE;
    }

    @Override
    public Settings suiting(DataTraits data) {
        Settings usual = BatchSize.suiting(data, Settings.initial(table()), RnadeParameters.BATCH);
        return data.arePhotographs() ? usual : usual.with(RnadeParameters.EXAMPLES.piece(), Piece.WHOLE);
    }

    @Override
    public Settings consequences(Settings chosen) {
        return RnadeParameters.consequences(chosen);
    }

    @Override
    public int epochs(Settings settings) {
        return settings.get(RnadeParameters.EPOCHS);
    }

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return RnadeParameters.EXAMPLES.load(library, name, settings, seed(settings));
    }

    @Override
    public Prepared prepare(Splits raw, Settings settings, Workers workers) {
        return Prepared.by(settings.get(RnadeParameters.WHITENING), raw, workers);
    }

    @Override
    public Trainee<NadeRates, RnadeSnapshot> make(Prepared data, Settings settings, Workers workers) {
        var learner = new RnadeLearner(data, RnadeParameters.structure(settings), workers);
        return Trainee.of(learner, provenance -> RnadeFile.of(learner, data.preprocessing(), provenance));
    }

    @Override
    public NadeRates live(Settings settings) {
        return RnadeParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return settings.show(RnadeParameters.ADAM);
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(RnadeParameters.SEED);
    }
}
