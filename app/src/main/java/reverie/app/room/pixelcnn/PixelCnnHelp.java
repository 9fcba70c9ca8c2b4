package reverie.app.room.pixelcnn;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.pixelcnn.PixelCnnParameters;
import reverie.app.recipe.pixels.PixelParameters;
import reverie.app.room.Explanation.Suggestion;
import reverie.app.room.Explanation;
import reverie.app.settings.Settings;

/** What the room says about itself. */
final class PixelCnnHelp {

    static final Explanation EXPLANATION = new Explanation(
            List.of("p(v) = Π_i p(v_i | v_{<i})", "y = tanh(W_f ∗ x) ⊙ σ(W_g ∗ x)", "p(v_i = 1 | v_{<i}) = σ(…)"),
            tr("An image is told row by row, each pixel by those before it, as NADE does. But all pixels are told by the same small kernels W, laid"
                    + " on top of each other, so that each layer sees further; only biases know the place. Masks keep kernels from seeing what comes later. A"
                    + " plain stack of masked squares never sees some of what came before: its blind spot, right above the pixel. Two"
                    + " stacks, one for the rows above and one for the row to the left, have none. log p(v) is exact."),
            List.of(new Suggestion(tr("Try a plain stack: it is blind right above the pixel"),
                    settings -> settings.with(PixelCnnParameters.GATED, false)),
                    new Suggestion(tr("Try a single block: a pixel knows its neighbours only"),
                            settings -> settings.with(PixelCnnParameters.BLOCKS, 1)),
                    new Suggestion(tr("Try grey levels: 16 of them, by a softmax"),
                            settings -> settings.with(PixelParameters.LEVELED, true)
                                    .with(PixelParameters.LEVELS, 16))));

    static final String FIELDS = tr(
            "How much one pixel, the white one, listens to each pixel of the image, after each block and at last in what is told of"
                    + " it: the gradient |∂/∂v_i|, worked out through the net as it is and averaged over the images below. Brightness is its cube"
                    + " root, so that little is seen, too. Black is not seen at all; hatched pixels come later, and must not be seen. In the second"
                    + " row the same of a net of the other kind that has learned nothing.");

    private PixelCnnHelp() {
    }

    /** What stands beside receptive fields: its own, and those of the other kind. */
    static List<String> rows(Settings settings) {
        return settings.get(PixelCnnParameters.GATED)
                ? List.of(tr("two stacks"), tr("plain, new"))
                : List.of(tr("plain"), tr("two, new"));
    }
}
