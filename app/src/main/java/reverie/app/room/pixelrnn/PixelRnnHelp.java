package reverie.app.room.pixelrnn;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.pixelrnn.PixelRnnParameters;
import reverie.app.recipe.pixels.PixelParameters;
import reverie.app.room.Explanation.Suggestion;
import reverie.app.room.Explanation;

/** What the room says about itself. */
final class PixelRnnHelp {

    static final Explanation EXPLANATION = new Explanation(
            List.of("p(v) = Π_i p(v_i | v_{<i})", "[o, f, i, g] = σ(K^{is} ∗ x + K^{ss} ∗ h')",
                    "c = f ⊙ c' + i ⊙ g,  h = o ⊙ tanh(c)"),
            tr("An image is told row by row, each pixel by those before it. A memory c goes down with the rows: at each pixel, gates decide what of the row"
                    + " above is kept (f), what is added (i) and what is said (o). A state hears three neighbours above, each of these"
                    + " three of theirs: a triangle that reaches to the first row with a single layer, where a PixelCNN sees a square as"
                    + " large as it is deep. Rows have to wait for each other, which convolutions need not. log p(v) is exact."),
            List.of(new Suggestion(tr("Try a single block: it hears as far up as many"),
                    settings -> settings.with(PixelRnnParameters.BLOCKS, 1)),
                    new Suggestion(tr("Try a kernel of 5: the triangle is twice as wide"),
                            settings -> settings.with(PixelRnnParameters.KERNEL, 5)),
                    new Suggestion(tr("Try grey levels: 16 of them, by a softmax"),
                            settings -> settings.with(PixelParameters.LEVELED, true)
                                    .with(PixelParameters.LEVELS, 16))));

    /** What stands beside receptive fields. */
    static final List<String> ROWS = List.of(tr("row LSTM"), tr("PixelCNN, new"));

    static final String FIELDS = tr(
            "How much one pixel, the white one, listens to each pixel of the image, after each block and at last in what is told of"
                    + " it: the gradient |∂/∂v_i|, worked out through the net as it is and averaged over the images below. Brightness is its cube"
                    + " root, so that little is seen, too. What is quite black is not seen at all: right of the triangle, however many blocks"
                    + " there are. Hatched pixels come later, and must not be seen. In the second row the same of a PixelCNN of as many blocks that"
                    + " has learned nothing.");

    private PixelRnnHelp() {
    }
}
