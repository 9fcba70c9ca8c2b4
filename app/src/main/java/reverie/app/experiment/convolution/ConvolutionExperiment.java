package reverie.app.experiment.convolution;

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

/** Filters that slide over images, and a second layer that puts them together. */
public final class ConvolutionExperiment implements Experiment {

    @Override
    public String id() {
        return "conv";
    }

    @Override
    public String name() {
        return "Convolutional net";
    }

    @Override
    public String title() {
        return "Convolutional deep belief net";
    }

    @Override
    public Group group() {
        return Group.GENERATIVE_MODELS;
    }

    @Override
    public List<String> dataSets() {
        return List.of("digits", "glyphs", CommonParameters.PHOTOGRAPHS);
    }

    @Override
    public ParameterTable parameters() {
        return ConvolutionParameters.TABLE;
    }

    @Override
    public Settings suiting(String data) {
        return ConvolutionParameters.suiting(data);
    }

    @Override
    public Explanation explanation() {
        return ConvolutionHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, Equipment equipment) {
        var model = new ConvolutionViewModel(new Session<>(new ConvolutionRecipe(), start, equipment),
                equipment.pictures());
        return Room.of(model.darkroom(), new ConvolutionView(model));
    }
}
