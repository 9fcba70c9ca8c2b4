package reverie.app.recipe.deepautoencoder;

import java.util.List;
import reverie.app.recipe.Standard;

/** 0.08 of the digits are taken for others. */
final class ClassifierStandard implements Standard {

    @Override
    public String recipe() {
        return "classifier";
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
        return 0.15;
    }
}
