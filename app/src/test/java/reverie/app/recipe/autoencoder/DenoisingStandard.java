package reverie.app.recipe.autoencoder;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** 0.85; PCA with 10 components 1.23. */
final class DenoisingStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("denoising", 0, 1.23, "reconstructionError");
    }
}
