package reverie.app.room.deepautoencoder;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.deepautoencoder.DeepAutoencoderParameters;
import reverie.app.room.Explanation.Suggestion;
import reverie.app.room.Explanation;
import reverie.app.settings.Settings;
import reverie.model.deepautoencoder.Pretraining;
import reverie.model.projection.Whitening;

/** What the room says about itself. */
final class DeepAutoencoderHelp {

    private static final int PATIENT = 5;
    private static final double RATE_OF_DESCENT = 0.1;
    private static final double PATIENT_RATE = 0.001;

    static final Explanation EXPLANATION = new Explanation(
            List.of("h^{l} = σ(W^{l}ᵀ h^{l−1} + c^{l})", "x → h¹ → h² → code → h² → h¹ → y"),
            tr("Each layer first learns alone, from what the layer below makes of the images. Then the stack is unrolled into one"
                    + " net that reconstructs each image from a few numbers, and all layers learn together. PCA of the same size is"
                    + " the best that could be done without a bend."),
            List.of(new Suggestion(tr("Two numbers as a code: watch the digits part on a map"),
                    settings -> settings.with(DeepAutoencoderParameters.HIDDEN, DeepAutoencoderParameters.MAP)),
                    new Suggestion(tr("No pre-training, four layers: watch how long nothing happens"),
                            settings -> settings
                                    .with(DeepAutoencoderParameters.HIDDEN, DeepAutoencoderParameters.DIGITS)
                                    .with(DeepAutoencoderParameters.PRETRAINING, Pretraining.NONE)
                                    .with(DeepAutoencoderParameters.ADAM, false)
                                    .with(DeepAutoencoderParameters.RATE, RATE_OF_DESCENT)),
                    new Suggestion(tr("Learn labels at the end"),
                            settings -> settings.with(DeepAutoencoderParameters.CLASSIFY, true)),
                    new Suggestion(tr("The net of 2006: 784-1000-500-250-30 for digits"),
                            settings -> patient(settings).with(DeepAutoencoderParameters.HIDDEN,
                                    DeepAutoencoderParameters.DIGITS)),
                    new Suggestion(tr("The lecture's, for 25×25: choose natural images, or faces of your own"),
                            settings -> patient(settings).with(DeepAutoencoderParameters.WHITENING, Whitening.STANDARD)
                                    .with(DeepAutoencoderParameters.PRETRAINING, Pretraining.AUTOENCODER)
                                    .with(DeepAutoencoderParameters.HIDDEN, DeepAutoencoderParameters.FACES))));

    static final String STACK = tr(
            "The layers from the pixels up; a bar is as wide as the layer has units, by their square root. A"
                    + " layer that learns alone has one set of weights for both ways; those below rest until all learn together. Then"
                    + " there is a way up, which encodes (dashed), and a way down, which decodes (solid). Labels need only the way up.");

    static final String FILTERS = tr(
            "Each tile shows the weights from all pixels to one unit of the first layer: bright is positive,"
                    + " dark negative, mid grey 0; every tile uses its own range. Those with the largest weights come first; they are"
                    + " sorted anew at epochs 1, 2, 4, 8 … and whenever the run pauses.");

    static final String CODE = tr(
            "The numbers by which the highest layer so far describes the image chosen below, as bars. Where"
                    + " these are two, each of some hundred images is a point on a map, coloured by its label where the data have labels;"
                    + " labels are never learned from but under Afterwards. The ring is the chosen image.");

    static final String ROWS = tr(
            "Images that the model has not learned from, where the data have such; below them what is drawn"
                    + " again from the code of the highest layer so far, and what PCA draws from as many numbers as the code will have."
                    + " Click one to see its code.");

    static final String LEARNING = tr(
            "Squared error an image, on unseen images: of the layers that there are so far, a curve for"
                    + " each stage, and of PCA with as many components as the code has units. A new layer begins anew from what is below"
                    + " it, so the error jumps up; all together bring it down. Where labels follow, the percentage of wrong ones has a"
                    + " scale of its own.");

    private DeepAutoencoderHelp() {
    }

    /** Wide layers have more to learn alone. */
    private static Settings patient(Settings settings) {
        return settings.with(DeepAutoencoderParameters.LAYER_EPOCHS, PATIENT)
                .with(DeepAutoencoderParameters.PRETRAINING, Pretraining.RBM)
                .with(DeepAutoencoderParameters.ADAM, true)
                .with(DeepAutoencoderParameters.RATE, PATIENT_RATE);
    }
}
