package reverie.app.recipe.rbm;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** −25.3 nats an image; independent pixels −27.1. Too high an estimate would be none of this model. */
final class RbmStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("rbm", -26.3, -22, "meanLogLikelihood", "meanLogLikelihoodByReverse").drawn().annealed()
                .comparing("--hidden 100 --batch 100", "--hidden 100 --batch 20", "--hidden 100 --batch 10",
                        "--hidden 100 --negative-phase cd --batch 100", "--hidden 100 --negative-phase cd --batch 20");
    }
}
