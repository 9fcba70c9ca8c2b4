package reverie.model.autoencoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.store.DataOrigin;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;

class AutoencoderFileTest {

    private final DataSet data = TinyAutoencoder.data(Loss.SQUARED_ERROR, 7, 9);

    @TempDir
    Path folder;

    private Provenance provenance(Map<String, Object> hyperparameters) {
        return new Provenance("reverie test", AutoencoderFile.MODEL, hyperparameters, 1, DataOrigin.of(data), 1, 1);
    }

    private ModelFile throughAFile(ModelFile file) {
        file.write(folder.resolve("m.safetensors"));
        return ModelFile.read(folder.resolve("m.safetensors"));
    }

    @Test
    void aModelComesBackAsItWas() {
        for (boolean tied : new boolean[]{true, false}) {
            Autoencoder model = TinyAutoencoder.random(Loss.SQUARED_ERROR, Activation.TANH, tied, 7, 5, 3);
            ModelFile file = throughAFile(AutoencoderFile.of(model,
                    provenance(Map.of("activation", "tanh", "loss", "squared-error"))));
            Autoencoder back = AutoencoderFile.autoencoder(file);
            assertThat(back.loss()).isEqualTo(Loss.SQUARED_ERROR);
            assertThat(back.layers()).hasSize(2).allMatch(layer -> layer.isTied() == tied)
                    .allMatch(layer -> layer.upper() == Activation.TANH);
            for (int p = 0; p < model.parameters().size(); p++) {
                assertThat(back.parameters().get(p).data).isEqualTo(model.parameters().get(p).data);
            }
        }
    }

    @Test
    void eachLayerKeepsItsOwnActivation() {
        Autoencoder model = TinyAutoencoder.random(Loss.CROSS_ENTROPY,
                List.of(Activation.SIGMOID, Activation.TANH, Activation.LINEAR), false, 7, 6, 5, 3);
        ModelFile file = throughAFile(AutoencoderFile.of(model,
                provenance(Map.of("activations", List.of("sigmoid", "tanh", "linear"), "loss", "cross-entropy"))));
        Autoencoder back = AutoencoderFile.autoencoder(file);
        assertThat(back.layers()).extracting(Layer::upper).containsExactly(Activation.SIGMOID, Activation.TANH,
                Activation.LINEAR);
        assertThat(back.layers()).extracting(Layer::lower).containsExactly(Activation.SIGMOID, Activation.SIGMOID,
                Activation.TANH);
    }

    @Test
    void fewerActivationsThanLayersAreRefused() {
        ModelFile file = AutoencoderFile.of(TinyAutoencoder.random(Loss.SQUARED_ERROR, Activation.TANH, true, 7, 5, 3),
                provenance(Map.of("activations", List.of("tanh"), "loss", "squared-error")));
        assertThatThrownBy(() -> AutoencoderFile.autoencoder(file)).isInstanceOf(BadInput.class)
                .hasMessage("activations: 1 of them, expected 2 or more, one for each encoding layer");
    }

    @Test
    void tensorsHaveTheDocumentedShapes() {
        ModelFile file = AutoencoderFile.of(TinyAutoencoder.random(Loss.SQUARED_ERROR, Activation.TANH, false, 7, 5, 3),
                provenance(Map.of()));
        assertThat(file.tensors().keySet()).containsExactly("W1", "c1", "W2", "c2", "V1", "b1", "V2", "b2");
        assertThat(file.tensor("W1", 7, 5).values()).hasSize(35);
        assertThat(file.tensor("c2", 3).values()).hasSize(3);
        assertThat(file.tensor("V1", 3, 5).values()).hasSize(15);
        assertThat(file.tensor("b1", 5).values()).hasSize(5);
        assertThat(file.tensor("V2", 5, 7).values()).hasSize(35);
    }

    @Test
    void aFileThatDoesNotSayWhatItsUnitsAreIsRefused() {
        ModelFile file = AutoencoderFile.of(TinyAutoencoder.random(Loss.SQUARED_ERROR, Activation.TANH, true, 7, 5),
                provenance(Map.of("loss", "squared-error")));
        assertThatThrownBy(() -> AutoencoderFile.autoencoder(file)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("activation: ''");
    }
}
