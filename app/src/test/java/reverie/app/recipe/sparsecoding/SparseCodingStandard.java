package reverie.app.recipe.sparsecoding;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** 10.5 dB. */
final class SparseCodingStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("sparse-coding", 9, 100, "snr");
    }
}
