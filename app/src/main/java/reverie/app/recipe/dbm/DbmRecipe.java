package reverie.app.recipe.dbm;

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
import reverie.model.dbm.DbmFile;
import reverie.model.dbm.DbmLearner;
import reverie.model.dbm.DbmRates;
import reverie.model.dbm.DbmSnapshot;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;

/** A deep Boltzmann machine: layers learn alone first, then all together. */
public final class DbmRecipe implements ModelRecipe<DbmRates, DbmSnapshot> {

    @Override
    public String id() {
        return DbmFile.MODEL;
    }

    @Override
    public String summary() {
        return tr(
                "Train a deep Boltzmann machine: layer after layer alone, then all together by mean field and persistent chains.");
    }

    @Override
    public ParameterTable table() {
        return DbmParameters.TABLE;
    }

    @Override
    public Settings suiting(DataTraits data) {
        Settings usual = UnitCount.suiting(data,
                BatchSize.suiting(data, Settings.initial(table()), DbmParameters.BATCH), DbmParameters.HIDDEN);
        return data.arePhotographs() ? DbmParameters.EXAMPLES.ofPhotographs(usual) : usual;
    }

    @Override
    public SequencedMap<String, String> presets() {
        var presets = new LinkedHashMap<String, String>();
        presets.put("paper", "hidden=500,500&layer-momentum=0.5,0.9@5&rate=0.005&batch=100");
        return Collections.unmodifiableSequencedMap(presets);
    }

    @Override
    public List<Alias> aliases() {
        return List.of(Layers.former(), Alias.of("pretrain", "layer-epochs"), Alias.of("pretrain-rate", "layer-rate"),
                Alias.of("pretrain-momentum", "layer-momentum"),
                Alias.of("pretrain-gibbs-steps", "layer-gibbs-steps"));
    }

    @Override
    public int epochs(Settings settings) {
        return settings.get(DbmParameters.HIDDEN).size() * settings.get(DbmParameters.LAYER_EPOCHS)
                + settings.get(DbmParameters.EPOCHS);
    }

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return DbmParameters.EXAMPLES.load(library, name, settings, seed(settings));
    }

    @Override
    public Prepared prepare(Splits raw, Settings settings, Workers workers) {
        return Prepared.asTheyAre(BinaryExamples.of(raw, settings.get(DbmParameters.BINARIZE), seed(settings),
                ""));
    }

    @Override
    public Trainee<DbmRates, DbmSnapshot> make(Prepared data, Settings settings, Workers workers) {
        var learner = new DbmLearner(data.splits(), DbmParameters.structure(settings, data.splits().train()), workers);
        return Trainee.of(learner, provenance -> DbmFile.of(learner.machine(), provenance));
    }

    @Override
    public DbmRates live(Settings settings) {
        return DbmParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return tr("mean field, PCD-{0}", settings.get(DbmParameters.GIBBS_STEPS));
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(DbmParameters.SEED);
    }
}
