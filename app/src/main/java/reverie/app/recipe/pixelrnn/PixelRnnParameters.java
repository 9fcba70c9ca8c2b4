package reverie.app.recipe.pixelrnn;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.pixels.PixelParameters;
import reverie.app.settings.Choice;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Whole;

/** What people may choose about the layers of a PixelRNN. */
public final class PixelRnnParameters {

    /** h. */
    public static final Whole CHANNELS = PixelParameters.channels(
            tr("How many cells of memory each pixel has in each layer; twice as many numbers are handed from layer to layer. The time grows by their"
                    + " square."));

    /** How deep. */
    public static final Whole BLOCKS = PixelParameters.blocks(
            tr("How many row LSTMs stand on top of each other. One alone hears up to the first row; more of them think again about what was heard."),
            3);

    /** Of states and inputs. */
    public static final Choice<Integer> KERNEL = PixelParameters.kernel(
            tr("How many states of the row above a state hears. With 3 what lies above is heard as a triangle, one column wider to each side a row;"
                    + " with 5 it is twice as wide."));

    /** All of them. */
    public static final ParameterTable TABLE = PixelParameters
            .table(List.of(CHANNELS, BLOCKS, PixelParameters.FIRST_KERNEL, KERNEL));

    private PixelRnnParameters() {
    }
}
