package reverie.app.recipe.autoencoder;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** 0.33; PCA with 20 components 0.50. */
final class AutoencoderStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("autoencoder", 0, 0.5, "reconstructionError")
                .comparing("--batch 100", "--batch 20", "--batch 10");
    }
}
