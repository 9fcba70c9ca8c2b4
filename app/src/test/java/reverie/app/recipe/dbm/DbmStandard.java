package reverie.app.recipe.dbm;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** A bound of −23.7 nats an image. */
final class DbmStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("dbm", -24.7, -20, "meanLowerBound", "meanLowerBoundByReverse",
                "meanLowerBoundUpperGuess", "meanLowerBoundLowerGuess").drawn().annealed()
                .comparing("--hidden 100,100 --batch 100", "--hidden 100,100 --batch 20",
                        "--hidden 100,100 --batch 10");
    }
}
