package reverie.app.experiment.sparsecoding;

import java.util.List;
import reverie.app.experiment.Equipment;
import reverie.app.experiment.Experiment;
import reverie.app.experiment.Explanation;
import reverie.app.experiment.Group;
import reverie.app.experiment.Room;
import reverie.app.experiment.Session;
import reverie.app.experiment.Start;
import reverie.app.settings.ParameterTable;

/** A dictionary learned from patches, and any patch written with few of its atoms. */
public final class SparseCodingExperiment implements Experiment {

    @Override
    public String id() {
        return "sparse-coding";
    }

    @Override
    public String name() {
        return "Sparse coding";
    }

    @Override
    public String title() {
        return "Sparse coding";
    }

    @Override
    public Group group() {
        return Group.CODES;
    }

    @Override
    public List<String> dataSets() {
        return List.of("natural-images", "digits", "fashion", "glyphs");
    }

    @Override
    public ParameterTable parameters() {
        return SparseCodingParameters.TABLE;
    }

    @Override
    public Explanation explanation() {
        return SparseCodingHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, Equipment equipment) {
        var model = new SparseCodingViewModel(new Session<>(new SparseCodingRecipe(), start, equipment), equipment);
        return Room.of(model.darkroom(), new SparseCodingView(model));
    }
}
