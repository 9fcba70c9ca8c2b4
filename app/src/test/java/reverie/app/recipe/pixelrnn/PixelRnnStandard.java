package reverie.app.recipe.pixelrnn;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** −23.0 nats an image, exactly. */
final class PixelRnnStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("pixelrnn", -24, -20, "meanLogLikelihood").drawn().comparing("--rate 0.001",
                "--rate 0.01", "--blocks 1", "--kernel 5");
    }
}
