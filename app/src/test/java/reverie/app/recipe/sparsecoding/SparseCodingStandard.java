package reverie.app.recipe.sparsecoding;

import java.util.List;
import reverie.app.recipe.Standard;

/** 10.5 dB. */
final class SparseCodingStandard implements Standard {

    @Override
    public String recipe() {
        return "sparse-coding";
    }

    @Override
    public List<String> figures() {
        return List.of("snr");
    }

    @Override
    public double least() {
        return 9;
    }

    @Override
    public double most() {
        return 100;
    }
}
