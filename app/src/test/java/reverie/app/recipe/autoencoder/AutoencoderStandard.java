package reverie.app.recipe.autoencoder;

import java.util.List;
import reverie.app.recipe.Standard;

/** 0.33; PCA with 20 components 0.50. */
final class AutoencoderStandard implements Standard {

    @Override
    public String recipe() {
        return "autoencoder";
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
        return 0.5;
    }

    @Override
    public List<String> variants() {
        return List.of("--batch 100", "--batch 20", "--batch 10");
    }
}
