package reverie.app.recipe.nade;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** −22.1 nats an image, exactly. */
final class NadeStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("nade", -23.5, -20, "meanLogLikelihood").drawn()
                .comparing("--rate 0.05", "--rate 0.1", "--optimizer adam --rate 0.002");
    }
}
