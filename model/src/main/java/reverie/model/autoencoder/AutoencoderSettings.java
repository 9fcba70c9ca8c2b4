package reverie.model.autoencoder;

import reverie.model.BadInput;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;

/**
 * What an autoencoder with one layer is made with; other values need a new start.
 *
 * @param hidden     K, units of the code, 1 or more
 * @param tied       whether it decodes with the encoding weights
 * @param activation of the code
 * @param loss       what reconstructions are judged by
 * @param optimizer  how parameters follow their gradient
 * @param batch      examples in a mini-batch, 1 or more
 * @param seed       of the first weights, the order of examples and every draw
 */
public record AutoencoderSettings(int hidden, boolean tied, Activation activation, Loss loss, Optimizer optimizer,
        int batch, long seed) {

    public AutoencoderSettings {
        if (hidden < 1) {
            throw new BadInput("hidden", Integer.toString(hidden), "1 or more");
        }
        if (batch < 1) {
            throw new BadInput("batch", Integer.toString(batch), "1 or more");
        }
    }
}
