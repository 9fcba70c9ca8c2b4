package reverie.app.recipe.convolution;

import java.util.List;
import reverie.app.recipe.Standard;

/** 7.0; filters that learned nothing 9.0. */
final class ConvolutionStandard implements Standard {

    @Override
    public String recipe() {
        return "conv";
    }

    @Override
    public List<String> figures() {
        return List.of("reconstructionError");
    }

    @Override
    public double least() {
        return 0;
    }

    @Override
    public double most() {
        return 8;
    }
}
