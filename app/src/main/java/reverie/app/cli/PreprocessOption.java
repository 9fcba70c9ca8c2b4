package reverie.app.cli;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import reverie.model.autoencoder.Autoencoder;
import reverie.model.autoencoder.AutoencoderFile;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Preprocessing;
import reverie.model.projection.Whitening;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;

/** What is done to examples before a model sees them, which is nothing unless asked for. */
final class PreprocessOption {

    @Option(names = "--preprocess", paramLabel = "HOW", defaultValue = "none", description = "none, mean, standard, zca or olshausen: what is done to examples first (default ${DEFAULT-VALUE}).")
    String preprocess = "";

    /**
     * Data as a model sees them.
     *
     * @param how of the preprocessing, to be saved beside the model; empty where examples stay as they are
     */
    record Prepared(Splits splits, Optional<Preprocessing> how) {

        /** An autoencoder that learned from them, with what is to be done to examples first. */
        ModelFile file(Autoencoder model, Provenance provenance) {
            return how.map(it -> AutoencoderFile.of(model, it, provenance))
                    .orElseGet(() -> AutoencoderFile.of(model, provenance));
        }
    }

    /** @throws reverie.model.BadInput where there is no such preprocessing */
    Whitening parsed() {
        return Whitening.parse(preprocess);
    }

    /** Learned from the part to learn from, done to both. */
    Prepared prepare(Splits splits, Workers workers) {
        Whitening whitening = parsed();
        if (whitening == Whitening.NONE) {
            return new Prepared(splits, Optional.empty());
        }
        Preprocessing how = whitening.of(splits.train(), workers);
        return new Prepared(how.apply(splits, workers), Optional.of(how));
    }

    /** Names it among a model's hyperparameters. */
    void describe(Map<String, Object> hyperparameters) {
        hyperparameters.put("preprocess", parsed().toString());
    }
}
