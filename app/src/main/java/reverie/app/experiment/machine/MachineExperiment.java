package reverie.app.experiment.machine;

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

/** A deep Boltzmann machine: layers learned alone, then all together. */
public final class MachineExperiment implements Experiment {

    @Override
    public String id() {
        return "dbm";
    }

    @Override
    public String name() {
        return "Deep Boltzmann";
    }

    @Override
    public String title() {
        return "Deep Boltzmann machine";
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
        return MachineParameters.TABLE;
    }

    @Override
    public Explanation explanation() {
        return MachineHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, Equipment equipment) {
        var model = new StackViewModel<>(new Session<>(new MachineRecipe(), start, equipment), equipment.pictures(),
                MachineReading::of);
        return Room.of(model.darkroom(), new StackView(model, MachineHelp.TEXTS));
    }
}
