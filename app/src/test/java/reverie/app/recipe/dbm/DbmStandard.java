package reverie.app.recipe.dbm;

import java.util.List;
import reverie.app.recipe.Standard;

/** A bound of −23.7 nats an image. */
final class DbmStandard implements Standard {

    @Override
    public String recipe() {
        return "dbm";
    }

    @Override
    public List<String> figures() {
        return List.of("meanLowerBound", "meanLowerBoundByReverse");
    }

    @Override
    public double least() {
        return -24.7;
    }

    @Override
    public double most() {
        return -20;
    }

    @Override
    public List<String> data() {
        return DRAWN;
    }

    @Override
    public List<String> evaluate() {
        return ANNEALED;
    }

    @Override
    public List<String> variants() {
        return List.of("--hidden 100,100 --batch 100", "--hidden 100,100 --batch 20", "--hidden 100,100 --batch 10");
    }
}
