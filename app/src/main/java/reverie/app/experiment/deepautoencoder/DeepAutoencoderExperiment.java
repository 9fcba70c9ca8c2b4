package reverie.app.experiment.deepautoencoder;

import java.util.List;
import reverie.app.experiment.Equipment;
import reverie.app.experiment.Experiment;
import reverie.app.experiment.Explanation;
import reverie.app.experiment.Group;
import reverie.app.experiment.Room;
import reverie.app.experiment.Session;
import reverie.app.experiment.Start;
import reverie.app.settings.ParameterTable;

/** An autoencoder with several layers, learned one after another and then together, beside PCA of the same size. */
public final class DeepAutoencoderExperiment implements Experiment {

    @Override
    public String id() {
        return "deep-autoencoder";
    }

    @Override
    public String name() {
        return "Deep autoencoder";
    }

    @Override
    public String title() {
        return "Deep autoencoder";
    }

    @Override
    public Group group() {
        return Group.CODES;
    }

    @Override
    public List<String> dataSets() {
        return List.of("digits", "small-digits", "fashion", "glyphs", "natural-images");
    }

    @Override
    public ParameterTable parameters() {
        return DeepAutoencoderParameters.TABLE;
    }

    @Override
    public Explanation explanation() {
        return DeepAutoencoderHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, Equipment equipment) {
        var model = new DeepAutoencoderViewModel(new Session<>(new DeepAutoencoderRecipe(), start, equipment),
                equipment);
        return Room.of(model.darkroom(), new DeepAutoencoderView(model));
    }
}
