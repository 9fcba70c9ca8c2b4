package reverie.app.recipe.nade;

import java.util.List;
import reverie.app.recipe.Standard;

/** −22.1 nats an image, exactly. */
final class NadeStandard implements Standard {

    @Override
    public String recipe() {
        return "nade";
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
        return List.of("--rate 0.001", "--rate 0.002", "--optimizer sgd --rate 0.1", "--optimizer sgd --rate 0.03");
    }
}
