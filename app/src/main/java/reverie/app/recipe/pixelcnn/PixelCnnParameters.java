package reverie.app.recipe.pixelcnn;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.pixels.PixelParameters;
import reverie.app.settings.About;
import reverie.app.settings.Choice;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Effect;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Whole;

/** What people may choose about the layers of a PixelCNN. */
public final class PixelCnnParameters {

    /** One stack or two. */
    public static final Choice<Boolean> GATED = new Choice<>(new About("stacks", tr("Stacks"),
            tr("How convolutions are kept from seeing what comes later. Two gated stacks, one for the rows above and one for the row to the"
                    + " left, see all that comes before within reach; plain masked squares have a blind spot, right above."),
            Effect.ON_RESTART),
            List.of(new Option<>(true, "gated", tr("gated"), tr("A vertical and a horizontal stack of gated units")),
                    new Option<>(false, "plain", tr("plain"), tr("Masked squares, one stack"))),
            true);

    /** p. */
    public static final Whole CHANNELS = PixelParameters.channels(
            tr("How many numbers each pixel has in each layer. More of them tell more kinds of strokes apart, and the time grows by their square."));

    /** How deep. */
    public static final Whole BLOCKS = PixelParameters.blocks(
            tr("How many convolutions stand on top of each other. Each lets a pixel see further, by one pixel, or 1, 2, 4 and again where dilation grows; twice as far with kernels of 5."),
            5);

    /** Of the convolutions after the first. */
    public static final Choice<Integer> KERNEL = PixelParameters.kernel(
            tr("The side of the square that each further convolution sees of the layer below."));

    /** Whether they have gaps. */
    public static final Choice<Boolean> DILATED = new Choice<>(new About("dilation", tr("Dilation"),
            tr("How far apart the pixels are that a further convolution reads. Growing, 1, 2, 4 and again, they reach across the image in a few layers,"
                    + " at no cost; always 1, side by side."),
            Effect.ON_RESTART),
            List.of(new Option<>(true, "growing", tr("growing"), tr("1, 2, 4 and again from 1")),
                    new Option<>(false, "none", tr("none"), tr("Side by side in every layer"))),
            true);

    /** All of them. */
    public static final ParameterTable TABLE = PixelParameters
            .table(List.of(GATED, CHANNELS, BLOCKS, PixelParameters.FIRST_KERNEL, KERNEL, DILATED));

    private PixelCnnParameters() {
    }
}
