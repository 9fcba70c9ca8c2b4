package reverie.app.recipe.pixelrnn;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** −21.0 nats an image, exactly. */
final class PixelRnnStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("pixelrnn", -22, -17, "meanLogLikelihood").drawn().comparing("--rate 0.003",
                "--blocks 1", "--kernel 5");
    }
}
