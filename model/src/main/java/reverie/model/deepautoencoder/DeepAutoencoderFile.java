package reverie.model.deepautoencoder;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import reverie.model.network.Activation;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.network.Optimizer;

/** What the file of a deep autoencoder says of its making; its tensors are those of any autoencoder. */
public final class DeepAutoencoderFile {

    private DeepAutoencoderFile() {
    }

    /** All hyperparameters by the names that the command line has for them. */
    public static SequencedMap<String, Object> hyperparameters(DeepAutoencoderSettings settings,
            DeepAutoencoderRates rates) {
        var all = new LinkedHashMap<String, Object>();
        all.put("layers", settings.layers());
        all.put("activations", settings.activations().stream().map(Activation::toString).toList());
        all.put("tied", settings.tied());
        all.put("loss", settings.loss().toString());
        all.put("pretrain", settings.pretraining().toString());
        if (settings.layersAlone() > 0) {
            all.put("pretrain-epochs", settings.pretrainEpochs());
            pretraining(all, settings, rates);
        }
        all.put("optimizer", settings.optimizer().toString());
        if (settings.optimizer() instanceof Optimizer.Sgd(var momentum)) {
            all.put("momentum", momentum.toString());
        }
        all.put("batch", settings.batch());
        AutoencoderRates fine = rates.fineTuning();
        all.put("rate", fine.rate().toString());
        all.put("weight-decay", fine.weightDecay());
        all.put("corruption", fine.corruption().toString());
        return all;
    }

    private static void pretraining(SequencedMap<String, Object> all, DeepAutoencoderSettings settings,
            DeepAutoencoderRates rates) {
        if (settings.pretraining() == Pretraining.RBM) {
            all.put("pretrain-rate", rates.rbm().rate().toString());
            all.put("pretrain-momentum", rates.rbm().momentum().toString());
            all.put("pretrain-weight-decay", rates.rbm().weightDecay());
            if (settings.code() == Activation.LINEAR || settings.loss().output() == Activation.LINEAR) {
                all.put("gaussian-rate", rates.gaussian().rate().toString());
            }
        } else {
            all.put("pretrain-rate", rates.autoencoder().rate().toString());
            all.put("pretrain-corruption", rates.autoencoder().corruption().toString());
        }
    }
}
