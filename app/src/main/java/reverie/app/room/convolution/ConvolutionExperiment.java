package reverie.app.room.convolution;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.convolution.ConvolutionRecipe;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Group;
import reverie.app.room.Room;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;

/** Filters that slide over images, and a second layer that puts them together. */
public final class ConvolutionExperiment implements Experiment {

    @Override
    public String id() {
        return "conv";
    }

    @Override
    public String name() {
        return tr("Convolutional net");
    }

    @Override
    public String title() {
        return tr("Convolutional deep belief net");
    }

    @Override
    public Group group() {
        return Group.GENERATIVE_MODELS;
    }

    @Override
    public List<String> dataSets() {
        return List.of("digits", "fashion", "glyphs", "natural-images");
    }

    @Override
    public Recipe<?, ?> recipe() {
        return new ConvolutionRecipe();
    }

    @Override
    public Explanation explanation() {
        return ConvolutionHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, RoomServices services) {
        return Room.of(new RoomModel<>(new Session<>(new ConvolutionRecipe(), start, services), services.pictures(),
                news -> new ConvolutionReading(new ClassProbe(services.aside(), news))));
    }
}
