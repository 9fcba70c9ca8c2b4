package reverie.app.recipe.mixture;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** −22.4 nats an image, exactly. */
final class MixtureStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("mixture", -23.5, -20, "meanLogLikelihood").drawn()
                .comparing("--batch 100", "--batch 20", "--batch 10");
    }
}
