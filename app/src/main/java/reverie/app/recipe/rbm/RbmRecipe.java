package reverie.app.recipe.rbm;

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
import reverie.app.recipe.BatchSize;
import reverie.app.recipe.BinaryExamples;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.Trainee;
import reverie.app.recipe.UnitCount;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.projection.Preprocessing;
import reverie.model.rbm.GaussianRbmFile;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmFile;
import reverie.model.rbm.RbmLearner;
import reverie.model.rbm.RbmRates;
import reverie.model.rbm.RbmSettings;
import reverie.model.rbm.RbmSnapshot;
import reverie.model.rbm.VisibleInput;
import reverie.model.rbm.VisibleSigma;

/** A restricted Boltzmann machine with the visible units that were chosen. */
public final class RbmRecipe implements ModelRecipe<RbmRates, RbmSnapshot> {

    @Override
    public String id() {
        return RbmFile.MODEL;
    }

    @Override
    public String summary() {
        return tr("Train a restricted Boltzmann machine, with binary or real visible units.");
    }

    @Override
    public String kind(Settings settings) {
        return RbmParameters.isReal(settings) ? GaussianRbmFile.MODEL : RbmFile.MODEL;
    }

    @Override
    public ParameterTable table() {
        return RbmParameters.TABLE;
    }

    @Override
    public Settings suiting(DataTraits data) {
        Settings usual = UnitCount.suiting(data,
                BatchSize.suiting(data, Settings.initial(table()), RbmParameters.BATCH), RbmParameters.HIDDEN);
        return switch (data.kind()) {
            case PHOTOGRAPHS -> consequences(RbmParameters.edges(usual));
            case REAL -> consequences(RbmParameters.greys(usual));
            case GREY, BINARY -> consequences(usual);
        };
    }

    @Override
    public Settings consequences(Settings chosen) {
        return RbmParameters.consequences(chosen);
    }

    @Override
    public SequencedMap<String, String> presets() {
        var presets = new LinkedHashMap<String, String>();
        presets.put("paper", "negative-phase=cd&momentum=0.5,0.9@5&batch=100");
        return Collections.unmodifiableSequencedMap(presets);
    }

    @Override
    public List<Alias> aliases() {
        return List.of(Alias.flag("persistent", "negative-phase=pcd"), Alias.written("sigma", "units=gaussian:"),
                new Alias("tempering", false, (value, _) -> value.strip().equals("1") ? ""
                        : "negative-phase=tempered&temperatures=" + value));
    }

    @Override
    public SequencedMap<String, String> formerCommands() {
        return new LinkedHashMap<>(Map.of("gaussian-rbm",
                "units=gaussian:1.0&preprocess=olshausen&hidden=256&negative-phase=cd&rate=0.02&momentum=0.5"
                        + "&sparsity-target=0.02"));
    }

    @Override
    public int epochs(Settings settings) {
        return settings.get(RbmParameters.EPOCHS);
    }

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return RbmParameters.EXAMPLES.load(library, name, settings, seed(settings));
    }

    @Override
    public Prepared prepare(Splits raw, Settings settings, Workers workers) {
        return RbmParameters.isReal(settings) ? Prepared.by(settings.get(RbmParameters.WHITENING), raw, workers)
                : Prepared.asTheyAre(BinaryExamples.of(raw, settings.get(RbmParameters.BINARIZE), seed(settings),
                        "or real visible units (--units gaussian:1)"));
    }

    @Override
    public Trainee<RbmRates, RbmSnapshot> make(Prepared data, Settings settings, Workers workers) {
        RbmSettings structure = RbmParameters.structure(settings);
        Splits splits = data.splits();
        Optional<VisibleSigma> sigma = settings.get(RbmParameters.UNITS);
        if (sigma.isEmpty()) {
            var learner = new RbmLearner(splits, structure, workers);
            return Trainee.of(learner, provenance -> RbmFile.of(learner.rbm(), provenance));
        }
        Rbm first = RbmLearner.firstRbm(splits.train(), structure, sigma.get());
        Preprocessing how = data.preprocessing().orElseGet(() -> Preprocessing.none(splits.train().values()));
        return Trainee.of(new RbmLearner(first, VisibleInput.MEANS, splits, structure, workers),
                provenance -> GaussianRbmFile.of(first, how, provenance));
    }

    @Override
    public RbmRates live(Settings settings) {
        return RbmParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return RbmParameters.NEGATIVE_PHASE.show(RbmParameters.negativePhase(settings)) + "-"
                + settings.get(RbmParameters.GIBBS_STEPS);
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(RbmParameters.SEED);
    }
}
