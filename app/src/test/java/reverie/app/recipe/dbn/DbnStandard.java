package reverie.app.recipe.dbn;

import java.util.List;
import reverie.app.recipe.Standard;

/** 0.25 of the digits are taken for others; 0.9 by chance. */
final class DbnStandard implements Standard {

    @Override
    public String recipe() {
        return "dbn";
    }

    @Override
    public List<String> figures() {
        return List.of("errorRate");
    }

    @Override
    public double least() {
        return 0;
    }

    @Override
    public double most() {
        return 0.35;
    }

    @Override
    public List<String> variants() {
        return List.of("--hidden 100,100 --batch 100", "--hidden 100,100 --batch 20", "--hidden 100,100 --batch 10");
    }
}
