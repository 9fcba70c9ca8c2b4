package reverie.app.recipe.deepautoencoder;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** 0.08 of the digits are taken for others. */
final class ClassifierStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("classifier", 0, 0.15, "errorRate");
    }
}
