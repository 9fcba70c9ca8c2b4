package reverie.app.recipe.rbm;

import java.util.List;
import reverie.app.recipe.Standard;

/** −25.3 nats an image; independent pixels −27.1. Too high an estimate would be none of this model. */
final class RbmStandard implements Standard {

    @Override
    public String recipe() {
        return "rbm";
    }

    @Override
    public List<String> figures() {
        return List.of("meanLogLikelihood", "meanLogLikelihoodByReverse");
    }

    @Override
    public double least() {
        return -26.3;
    }

    @Override
    public double most() {
        return -22;
    }

    @Override
    public List<String> data() {
        return DRAWN;
    }

    @Override
    public List<String> evaluate() {
        return ANNEALED;
    }

    @Override
    public List<String> variants() {
        return List.of("--hidden 100 --batch 100", "--hidden 100 --batch 20", "--hidden 100 --batch 10",
                "--hidden 100 --negative-phase cd --batch 100", "--hidden 100 --negative-phase cd --batch 20");
    }
}
