package reverie.app.recipe.convolution;

import java.util.function.Supplier;
import reverie.app.recipe.Standard;

/** 7.0; filters that learned nothing 9.0. */
final class ConvolutionStandard implements Supplier<Standard> {

    @Override
    public Standard get() {
        return Standard.between("conv", 0, 8, "reconstructionError");
    }
}
