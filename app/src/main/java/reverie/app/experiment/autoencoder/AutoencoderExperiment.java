package reverie.app.experiment.autoencoder;

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

/** The autoencoder with one layer, beside PCA of the same size. */
public final class AutoencoderExperiment implements Experiment {

    @Override
    public String id() {
        return "autoencoder";
    }

    @Override
    public String name() {
        return "Autoencoder";
    }

    @Override
    public String title() {
        return "Autoencoder";
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
        return AutoencoderParameters.TABLE;
    }

    @Override
    public Settings suiting(String data) {
        return AutoencoderParameters.suiting(data);
    }

    @Override
    public Explanation explanation() {
        return AutoencoderHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, Equipment equipment) {
        var model = new AutoencoderViewModel(new Session<>(new AutoencoderRecipe(), start, equipment), equipment);
        return Room.of(model.darkroom(), new AutoencoderView(model));
    }
}
