package reverie.app.recipe.deepautoencoder;

import java.util.List;
import reverie.app.recipe.Standard;

/** 1.44; PCA with 5 components 2.14, the mean image 4.7. */
final class DeepAutoencoderStandard implements Standard {

    @Override
    public String recipe() {
        return "deep-autoencoder";
    }

    @Override
    public List<String> figures() {
        return List.of("reconstructionError");
    }

    @Override
    public double least() {
        return 0;
    }

    @Override
    public double most() {
        return 2.14;
    }

    @Override
    public List<String> variants() {
        return List.of("--batch 100", "--batch 20", "--batch 10");
    }
}
