package reverie.app.recipe.pixelcnn;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** −20.5 nats an image, exactly. */
final class PixelCnnStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("pixelcnn", -21.5, -17, "meanLogLikelihood").drawn().comparing("--rate 0.003",
                "--dilation none", "--stacks plain");
    }
}
