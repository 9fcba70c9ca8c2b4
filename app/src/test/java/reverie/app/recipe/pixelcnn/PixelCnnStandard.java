package reverie.app.recipe.pixelcnn;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** −23.3 nats an image, exactly. */
final class PixelCnnStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("pixelcnn", -24.3, -20, "meanLogLikelihood").drawn().comparing("--rate 0.001",
                "--rate 0.01", "--stacks plain");
    }
}
