package reverie.app.experiment.belief;

import java.util.List;
import reverie.app.experiment.Equipment;
import reverie.app.experiment.Experiment;
import reverie.app.experiment.Explanation;
import reverie.app.experiment.Group;
import reverie.app.experiment.Room;
import reverie.app.experiment.Session;
import reverie.app.experiment.Start;
import reverie.app.settings.ParameterTable;
import reverie.app.stack.StackView;
import reverie.app.stack.StackViewModel;

/** A deep belief net, learned layer by layer. */
public final class BeliefExperiment implements Experiment {

    @Override
    public String id() {
        return "dbn";
    }

    @Override
    public String name() {
        return "Deep belief net";
    }

    @Override
    public String title() {
        return "Deep belief net";
    }

    @Override
    public Group group() {
        return Group.GENERATIVE_MODELS;
    }

    @Override
    public List<String> dataSets() {
        return List.of("digits", "small-digits", "fashion", "glyphs");
    }

    @Override
    public ParameterTable parameters() {
        return BeliefParameters.TABLE;
    }

    @Override
    public Explanation explanation() {
        return BeliefHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, Equipment equipment) {
        var model = new StackViewModel<>(new Session<>(new BeliefRecipe(), start, equipment), equipment.pictures(),
                BeliefReading::of);
        return Room.of(model.darkroom(), new StackView(model, BeliefHelp.TEXTS));
    }
}
