package reverie.app.room.autoencoder;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import reverie.app.recipe.autoencoder.AutoencoderParameters;
import reverie.app.room.Explanation.Suggestion;
import reverie.app.room.Explanation;
import reverie.app.settings.Settings;
import reverie.model.network.Activation;
import reverie.model.network.Loss;

/** What the room says about itself. */
final class AutoencoderHelp {

    private static final int LINEAR_UNITS = 16;
    private static final double LINEAR_RATE = 0.002;
    private static final double SELDOM = 0.05;

    static final Explanation EXPLANATION = new Explanation(
            List.of("h_j = f(Σ_i W_{ij} x_i + c_j)", "y_i = g(Σ_j V_{ij} h_j + b_i)"),
            tr("An image x becomes a short code h and is reconstructed as y. Learning makes y like x, so the code must keep what"
                    + " matters. PCA is the best code without a bend. Nothing makes filters of photographs edges here; noise does, under"
                    + " Denoising."),
            List.of(new Suggestion(tr("Make it linear, and watch it find PCA's subspace"), AutoencoderHelp::linear),
                    new Suggestion(tr("Ask for sparse codes: see strokes"),
                            settings -> settings.with(AutoencoderParameters.SPARSITY, OptionalDouble.of(SELDOM))),
                    new Suggestion(tr("Squeeze images through four units"),
                            settings -> settings.with(AutoencoderParameters.HIDDEN,
                                    AutoencoderParameters.HIDDEN.low()))));

    static final String FILTERS = tr(
            "Each tile shows the encoding weights from all pixels to one hidden unit: bright is"
                    + " positive, dark negative, mid grey 0; every tile uses its own range. Those with the largest weights come"
                    + " first; they are sorted anew at epochs 1, 2, 4, 8 … and whenever the run pauses. Point at a tile to inspect"
                    + " its unit, click to keep it.");

    static final String UNIT = tr(
            "One hidden unit: its filter, the histogram of its weights, and what it makes of the image that"
                    + " was chosen under Reconstructions. The filter times the image, pixel by pixel, plus the unit's bias goes"
                    + " through the activation f.");

    static final String CODE = tr(
            "The values of all hidden units on the last mini-batch: the codes. Many at 0 means that few"
                    + " units describe each image.");

    static final String ROWS = tr(
            "Images that the model has not learned from, where the data have such; below them what the"
                    + " autoencoder draws again from its code, and what PCA draws from as many numbers. Click one to ask the unit"
                    + " above about it.");

    static final String LEARNING = tr(
            "Loss: how far reconstructions are from training and from test images; when the two part,"
                    + " it learns the training images by heart. PCA: the squared error on test images beside that of PCA with as"
                    + " many components. For a linear autoencoder both charts have the largest angle between the subspace that it"
                    + " has found and PCA's, in degrees: 0 where they are one.");

    private AutoencoderHelp() {
    }

    private static Settings linear(Settings settings) {
        return settings.with(AutoencoderParameters.ACTIVATION, Activation.LINEAR)
                .with(AutoencoderParameters.LOSS, Optional.of(Loss.SQUARED_ERROR))
                .with(AutoencoderParameters.ADAM, false)
                .with(AutoencoderParameters.HIDDEN, LINEAR_UNITS)
                .with(AutoencoderParameters.RATE, LINEAR_RATE);
    }
}
