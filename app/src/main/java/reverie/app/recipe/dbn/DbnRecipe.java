package reverie.app.recipe.dbn;

import static reverie.app.text.Texts.tr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.recipe.Alias;
import reverie.app.recipe.BatchSize;
import reverie.app.recipe.BinaryExamples;
import reverie.app.recipe.Layers;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.Trainee;
import reverie.app.recipe.UnitCount;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.dbn.DbnFile;
import reverie.model.dbn.DbnLearner;
import reverie.model.dbn.DbnRates;
import reverie.model.dbn.DbnSnapshot;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;

/** A deep belief net, learned layer by layer. */
public final class DbnRecipe implements ModelRecipe<DbnRates, DbnSnapshot> {

    @Override
    public String id() {
        return DbnFile.MODEL;
    }

    @Override
    public String summary() {
        return tr("Train a deep belief net: layer after layer as RBMs, each frozen before the next.");
    }

    @Override
    public ParameterTable table() {
        return DbnParameters.TABLE;
    }

    @Override
    public Settings suiting(DataTraits data) {
        Settings usual = UnitCount.suiting(data,
                BatchSize.suiting(data, Settings.initial(table()), DbnParameters.BATCH), DbnParameters.HIDDEN)
                .with(DbnParameters.LABELS, data.labelled());
        return data.arePhotographs() ? DbnParameters.EXAMPLES.ofPhotographs(usual) : usual;
    }

    @Override
    public Settings consequences(Settings chosen) {
        return DbnParameters.consequences(chosen);
    }

    @Override
    public SequencedMap<String, String> presets() {
        var presets = new LinkedHashMap<String, String>();
        presets.put("paper",
                "hidden=500,500&negative-phase=cd&rate=0.05&gibbs-steps=1&momentum=0.5,0.9@5&labels=no&transpose-start=no&batch=100");
        return Collections.unmodifiableSequencedMap(presets);
    }

    @Override
    public List<Alias> aliases() {
        return List.of(Layers.former(), Alias.of("epochs", "layer-epochs"),
                Alias.flag("persistent", "negative-phase=pcd"));
    }

    @Override
    public int epochs(Settings settings) {
        return settings.get(DbnParameters.HIDDEN).size() * settings.get(DbnParameters.LAYER_EPOCHS)
                + settings.get(DbnParameters.UP_DOWN);
    }

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return DbnParameters.EXAMPLES.load(library, name, settings, seed(settings));
    }

    @Override
    public Prepared prepare(Splits raw, Settings settings, Workers workers) {
        return Prepared.asTheyAre(BinaryExamples.of(raw, settings.get(DbnParameters.BINARIZE), seed(settings),
                ""));
    }

    @Override
    public Settings settled(Settings settings, Prepared data) {
        return DbnParameters.settled(settings, data.splits().train());
    }

    @Override
    public Trainee<DbnRates, DbnSnapshot> make(Prepared data, Settings settings, Workers workers) {
        var learner = new DbnLearner(data.splits(), DbnParameters.structure(settings, data.splits().train()), workers);
        return Trainee.of(learner, provenance -> DbnFile.of(learner.net(), provenance));
    }

    @Override
    public DbnRates live(Settings settings) {
        return DbnParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return tr("{0}-{1}, greedy", settings.show(DbnParameters.NEGATIVE_PHASE),
                settings.get(DbnParameters.GIBBS_STEPS));
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(DbnParameters.SEED);
    }
}
