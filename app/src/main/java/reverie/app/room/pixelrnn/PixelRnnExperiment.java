package reverie.app.room.pixelrnn;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.reading.pixels.PixelReading;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.pixelrnn.PixelRnnRecipe;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Group;
import reverie.app.room.Room;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;

/** PixelRNN. */
public final class PixelRnnExperiment implements Experiment {

    @Override
    public String id() {
        return "pixelrnn";
    }

    @Override
    public String name() {
        return tr("PixelRNN");
    }

    @Override
    public String title() {
        return tr("Pixel recurrent neural network");
    }

    @Override
    public Group group() {
        return Group.GENERATIVE_MODELS;
    }

    /** Small images first: they are learned while one looks on. */
    @Override
    public List<String> dataSets() {
        return List.of("small-digits", "digits", "fashion", "glyphs");
    }

    @Override
    public Recipe<?, ?> recipe() {
        return new PixelRnnRecipe();
    }

    @Override
    public Explanation explanation() {
        return PixelRnnHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, RoomServices services) {
        return Room.of(new RoomModel<>(new Session<>(new PixelRnnRecipe(), start, services), services.pictures(),
                new PixelReading(_ -> PixelRnnHelp.ROWS, PixelRnnHelp.FIELDS)));
    }
}
