package reverie.app.recipe.pixelcnn;

import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.recipe.BinaryExamples;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.Trainee;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.pixelcnn.PixelCnnFile;
import reverie.model.pixelcnn.PixelCnnLearner;
import reverie.model.pixelcnn.PixelCnnRates;
import reverie.model.pixelcnn.PixelCnnSnapshot;
import reverie.model.projection.Prepared;

/** PixelCNN, of two gated stacks or a plain one, for black and white or grey levels. */
public final class PixelCnnRecipe implements ModelRecipe<PixelCnnRates, PixelCnnSnapshot> {

    @Override
    public String id() {
        return PixelCnnFile.MODEL;
    }

    @Override
    public String summary() {
        return "Train a PixelCNN, which tells images pixel by pixel by masked convolutions; its likelihood is exact.";
    }

    @Override
    public ParameterTable table() {
        return PixelCnnParameters.TABLE;
    }

    @Override
    public Settings suiting(DataTraits data) {
        return PixelCnnParameters.suiting(data, Settings.initial(table()));
    }

    @Override
    public int epochs(Settings settings) {
        return settings.get(PixelCnnParameters.EPOCHS);
    }

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return PixelCnnParameters.EXAMPLES.load(library, name, settings, seed(settings));
    }

    @Override
    public Prepared prepare(Splits raw, Settings settings, Workers workers) {
        return Prepared.asTheyAre(
                BinaryExamples.of(raw, PixelCnnParameters.binarization(settings), seed(settings), ""));
    }

    @Override
    public Trainee<PixelCnnRates, PixelCnnSnapshot> make(Prepared data, Settings settings, Workers workers) {
        var learner = new PixelCnnLearner(data.splits(), PixelCnnParameters.structure(settings), workers);
        return Trainee.of(learner, learner::file);
    }

    @Override
    public PixelCnnRates live(Settings settings) {
        return PixelCnnParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return "Adam";
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(PixelCnnParameters.SEED);
    }
}
