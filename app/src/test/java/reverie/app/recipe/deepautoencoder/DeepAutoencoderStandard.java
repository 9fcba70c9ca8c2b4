package reverie.app.recipe.deepautoencoder;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** 1.44; PCA with 5 components 2.14, the mean image 4.7. */
final class DeepAutoencoderStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("deep-autoencoder", 0, 2.14, "reconstructionError")
                .comparing("--batch 100", "--batch 20", "--batch 10");
    }
}
