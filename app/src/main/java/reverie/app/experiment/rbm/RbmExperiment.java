package reverie.app.experiment.rbm;

import java.util.List;
import reverie.app.experiment.Equipment;
import reverie.app.experiment.Experiment;
import reverie.app.experiment.Explanation;
import reverie.app.experiment.Group;
import reverie.app.experiment.Room;
import reverie.app.experiment.Session;
import reverie.app.experiment.Start;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;

/** The restricted Boltzmann machine, on binary images and on real numbers. */
public final class RbmExperiment implements Experiment {

    @Override
    public String id() {
        return "rbm";
    }

    @Override
    public String name() {
        return "RBM";
    }

    @Override
    public String title() {
        return "Restricted Boltzmann machine";
    }

    @Override
    public Group group() {
        return Group.GENERATIVE_MODELS;
    }

    @Override
    public List<String> dataSets() {
        return List.of("digits", "small-digits", "fashion", "glyphs", "natural-images");
    }

    @Override
    public ParameterTable parameters() {
        return RbmParameters.TABLE;
    }

    @Override
    public Settings suiting(String data) {
        return RbmParameters.suiting(data);
    }

    @Override
    public Explanation explanation() {
        return RbmHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, Equipment equipment) {
        var model = new RbmViewModel(new Session<>(new RbmRecipe(), start, equipment), equipment.pictures());
        return Room.of(model.darkroom(), new RbmView(model));
    }
}
