package reverie.app.recipe.dbn;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** 0.16 of the digits are taken for others; 0.9 by chance. */
final class DbnStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("dbn", 0, 0.25, "errorRate")
                .comparing("--hidden 100,100 --batch 100", "--hidden 100,100 --batch 20",
                        "--hidden 100,100 --batch 10");
    }
}
