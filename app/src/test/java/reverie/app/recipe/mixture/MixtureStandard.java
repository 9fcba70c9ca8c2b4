package reverie.app.recipe.mixture;

import java.util.List;
import reverie.app.recipe.Standard;

/** −22.4 nats an image, exactly. */
final class MixtureStandard implements Standard {

    @Override
    public String recipe() {
        return "mixture";
    }

    @Override
    public List<String> figures() {
        return List.of("meanLogLikelihood");
    }

    @Override
    public double least() {
        return -23.5;
    }

    @Override
    public double most() {
        return -20;
    }

    @Override
    public List<String> data() {
        return DRAWN;
    }

    @Override
    public List<String> variants() {
        return List.of("--batch 100", "--batch 20", "--batch 10");
    }
}
