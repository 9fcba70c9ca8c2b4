package reverie.app.experiment.features;

import java.util.List;
import reverie.app.experiment.Equipment;
import reverie.app.experiment.Experiment;
import reverie.app.experiment.Explanation;
import reverie.app.experiment.Group;
import reverie.app.experiment.Room;
import reverie.app.experiment.Session;
import reverie.app.experiment.Start;
import reverie.app.settings.ParameterTable;

/** Pixels, PCA, k-means, sparse coding and an RBM side by side. */
public final class FeaturesExperiment implements Experiment {

    @Override
    public String id() {
        return "features";
    }

    @Override
    public String name() {
        return "Features";
    }

    @Override
    public String title() {
        return "Features for a linear classifier";
    }

    @Override
    public Group group() {
        return Group.COMPARISON;
    }

    @Override
    public List<String> dataSets() {
        return List.of("digits", "fashion", "glyphs");
    }

    @Override
    public ParameterTable parameters() {
        return FeaturesParameters.TABLE;
    }

    @Override
    public Explanation explanation() {
        return FeaturesHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, Equipment equipment) {
        var model = new FeaturesViewModel(new Session<>(new FeaturesRecipe(), start, equipment), equipment);
        return Room.of(model.darkroom(), new FeaturesView(model));
    }
}
