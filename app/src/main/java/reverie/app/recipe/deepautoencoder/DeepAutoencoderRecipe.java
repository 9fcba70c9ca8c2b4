package reverie.app.recipe.deepautoencoder;

import static reverie.app.text.Texts.tr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.recipe.Alias;
import reverie.app.recipe.BatchSize;
import reverie.app.recipe.Layers;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.Trainee;
import reverie.app.recipe.UnitCount;
import reverie.app.recipe.autoencoder.NetworkParameters;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.autoencoder.AutoencoderFile;
import reverie.model.data.Splits;
import reverie.model.deepautoencoder.DeepAutoencoderLearner;
import reverie.model.deepautoencoder.DeepAutoencoderRates;
import reverie.model.deepautoencoder.DeepAutoencoderSnapshot;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.projection.Whitening;

/** A deep autoencoder: layer after layer first, then all together. */
public final class DeepAutoencoderRecipe implements ModelRecipe<DeepAutoencoderRates, DeepAutoencoderSnapshot> {

    @Override
    public String id() {
        return AutoencoderFile.DEEP;
    }

    @Override
    public String summary() {
        return tr("Train a deep autoencoder: layer after layer first, then all together.");
    }

    @Override
    public ParameterTable table() {
        return DeepAutoencoderParameters.TABLE;
    }

    @Override
    public Settings suiting(DataTraits data) {
        Settings usual = UnitCount.suiting(data,
                BatchSize.suiting(data, Settings.initial(table()), DeepAutoencoderParameters.BATCH),
                DeepAutoencoderParameters.HIDDEN);
        return DeepAutoencoderParameters.consequences(switch (data.kind()) {
            case PHOTOGRAPHS -> DeepAutoencoderParameters.ofPhotographs(usual);
            case REAL -> usual.with(DeepAutoencoderParameters.WHITENING, Whitening.STANDARD);
            case GREY, BINARY -> usual;
        });
    }

    @Override
    public Settings consequences(Settings chosen) {
        return DeepAutoencoderParameters.consequences(chosen);
    }

    @Override
    public SequencedMap<String, String> presets() {
        var presets = new LinkedHashMap<String, String>();
        presets.put("paper",
                "hidden=1000,500,250,30&layer-epochs=10&gaussian-rate=0.001&rate=0.001&preprocess=none&pretrain=rbm"
                        + "&batch=100");
        return Collections.unmodifiableSequencedMap(presets);
    }

    @Override
    public List<Alias> aliases() {
        return List.of(Layers.former(), Alias.of("pretrain-epochs", "layer-epochs"),
                Alias.of("pretrain-rate", "layer-rate"), Alias.of("pretrain-momentum", "layer-momentum"),
                Alias.of("pretrain-weight-decay", "layer-weight-decay"),
                Alias.of("pretrain-corruption", "layer-corruption"));
    }

    @Override
    public int epochs(Settings settings) {
        return DeepAutoencoderParameters.epochsOfPretraining(settings)
                + settings.get(DeepAutoencoderParameters.EPOCHS);
    }

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return DeepAutoencoderParameters.EXAMPLES.load(library, name, settings, seed(settings));
    }

    @Override
    public Prepared prepare(Splits raw, Settings settings, Workers workers) {
        return Prepared.by(settings.get(DeepAutoencoderParameters.WHITENING), raw, workers);
    }

    @Override
    public Settings settled(Settings settings, Prepared data) {
        return NetworkParameters.settled(settings, DeepAutoencoderParameters.LOSS, data.splits().train());
    }

    @Override
    public Trainee<DeepAutoencoderRates, DeepAutoencoderSnapshot> make(Prepared data, Settings settings,
            Workers workers) {
        Splits splits = data.splits();
        var learner = new DeepAutoencoderLearner(splits, DeepAutoencoderParameters.structure(settings, splits.train()),
                workers);
        return Trainee.of(learner,
                provenance -> data.preprocessing().map(how -> AutoencoderFile.of(learner.model(), how, provenance))
                        .orElseGet(() -> AutoencoderFile.of(learner.model(), provenance)));
    }

    @Override
    public DeepAutoencoderRates live(Settings settings) {
        return DeepAutoencoderParameters.rates(settings);
    }

    @Override
    public String method(Settings settings) {
        return tr("{0}, then {1}", settings.show(DeepAutoencoderParameters.PRETRAINING),
                settings.show(DeepAutoencoderParameters.ADAM));
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(DeepAutoencoderParameters.SEED);
    }
}
