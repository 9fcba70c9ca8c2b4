package reverie.app.experiment.denoising;

import java.util.List;
import reverie.app.experiment.CommonParameters;
import reverie.app.experiment.Equipment;
import reverie.app.experiment.Experiment;
import reverie.app.experiment.Explanation;
import reverie.app.experiment.Group;
import reverie.app.experiment.Room;
import reverie.app.experiment.Session;
import reverie.app.experiment.Start;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;

/** Denoising autoencoders with different levels of damage, side by side. */
public final class DenoisingExperiment implements Experiment {

    @Override
    public String id() {
        return "denoising";
    }

    @Override
    public String name() {
        return "Denoising";
    }

    @Override
    public String title() {
        return "Denoising autoencoders";
    }

    @Override
    public Group group() {
        return Group.CODES;
    }

    @Override
    public List<String> dataSets() {
        return List.of("digits", "small-digits", "fashion", "glyphs", CommonParameters.PHOTOGRAPHS);
    }

    @Override
    public ParameterTable parameters() {
        return DenoisingParameters.TABLE;
    }

    @Override
    public Settings suiting(String data) {
        return DenoisingParameters.suiting(data);
    }

    @Override
    public Explanation explanation() {
        return DenoisingHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, Equipment equipment) {
        var model = new DenoisingViewModel(new Session<>(new DenoisingRecipe(), start, equipment), equipment);
        return Room.of(model.darkroom(), new DenoisingView(model));
    }
}
