package reverie.app.recipe.rnade;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** 1.89 nats a pixel, exactly; the Gaussian of full covariance 1.20. */
final class RnadeStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("rnade", 1.6, 2.2, "meanLogLikelihoodPerPixel").comparing("--rate 0.0003",
                "--rate 0.001", "--rate 0.003", "--optimizer sgd");
    }
}
