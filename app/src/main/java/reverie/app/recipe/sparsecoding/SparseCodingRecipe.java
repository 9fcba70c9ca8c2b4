package reverie.app.recipe.sparsecoding;

import static reverie.app.text.Texts.tr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.recipe.Alias;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.Trainee;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.sparse.SparseCodingFile;
import reverie.model.sparse.SparseCodingLearner;
import reverie.model.sparse.SparseCodingSettings;
import reverie.model.sparse.predictive.PredictiveFile;
import reverie.model.sparse.predictive.PredictiveLearner;
import reverie.model.sparse.predictive.PredictiveRates;
import reverie.model.sparse.predictive.PredictiveSnapshot;

/** A dictionary for patches or whole images, with an encoder that guesses the codes or without. */
public final class SparseCodingRecipe implements ModelRecipe<PredictiveRates, PredictiveSnapshot> {

    @Override
    public String id() {
        return SparseCodingFile.MODEL;
    }

    @Override
    public String summary() {
        return tr(
                "Train a dictionary with which each example is written by few atoms: min |x - Phi a|^2 + lambda |a|_1. With an"
                        + " encoder (predictive sparse decomposition): min |x - Phi a|^2 + lambda |a|_1 + alpha |a - f(x)|^2 with"
                        + " f(x) = g tanh(W'x + c).");
    }

    @Override
    public String kind(Settings settings) {
        return settings.get(SparseCodingParameters.ENCODER) ? PredictiveFile.MODEL : SparseCodingFile.MODEL;
    }

    @Override
    public ParameterTable table() {
        return SparseCodingParameters.TABLE;
    }

    @Override
    public Settings suiting(DataTraits data) {
        Settings usual = Settings.initial(table());
        return SparseCodingParameters.consequences(switch (data.kind()) {
            case PHOTOGRAPHS -> usual;
            case GREY, BINARY -> SparseCodingParameters.ofWholeImages(usual);
            case REAL -> SparseCodingParameters.ofRealValues(usual);
        });
    }

    @Override
    public Settings consequences(Settings chosen) {
        return SparseCodingParameters.consequences(chosen);
    }

    @Override
    public SequencedMap<String, String> presets() {
        var presets = new LinkedHashMap<String, String>();
        presets.put("paper", "preprocess=mean&lambda=0.2&solver=fista&batch=256");
        return Collections.unmodifiableSequencedMap(presets);
    }

    @Override
    public List<Alias> aliases() {
        return List.of(Alias.of("rate", "encoder-rate"));
    }

    @Override
    public SequencedMap<String, String> formerCommands() {
        return new LinkedHashMap<>(Map.of("psd", "encoder=yes&encoder-rate=0.001..0.0001/30"));
    }

    @Override
    public int epochs(Settings settings) {
        return settings.get(SparseCodingParameters.EPOCHS);
    }

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return SparseCodingParameters.EXAMPLES.load(library, name, settings, seed(settings));
    }

    @Override
    public Prepared prepare(Splits raw, Settings settings, Workers workers) {
        return Prepared.by(settings.get(SparseCodingParameters.WHITENING), raw, workers);
    }

    @Override
    public Trainee<PredictiveRates, PredictiveSnapshot> make(Prepared data, Settings settings, Workers workers) {
        SparseCodingSettings structure = SparseCodingParameters.structure(settings);
        double lambda = settings.get(SparseCodingParameters.LAMBDA);
        if (settings.get(SparseCodingParameters.ENCODER)) {
            var learner = new PredictiveLearner(data, structure, lambda, workers);
            return Trainee.of(learner, provenance -> PredictiveFile.of(learner.model(), provenance));
        }
        var learner = new SparseCodingLearner(data, structure, lambda, workers);
        return Trainee.of(
                learner.adapted(PredictiveRates::coding,
                        snapshot -> new PredictiveSnapshot(snapshot, Optional.empty())),
                provenance -> SparseCodingFile.of(learner.model(), provenance));
    }

    @Override
    public PredictiveRates live(Settings settings) {
        return SparseCodingParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return settings.show(SparseCodingParameters.SOLVER) + ", " + settings.show(SparseCodingParameters.STEPS);
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(SparseCodingParameters.SEED);
    }
}
