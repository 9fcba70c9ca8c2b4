package reverie.app.recipe.autoencoder;

import java.util.List;
import reverie.app.recipe.Standard;

/** 0.85; PCA with 10 components 1.23. */
final class DenoisingStandard implements Standard {

    @Override
    public String recipe() {
        return "denoising";
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
        return 1.23;
    }
}
