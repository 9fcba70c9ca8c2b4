package reverie.app.room.pixelcnn;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.reading.pixels.PixelReading;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.pixelcnn.PixelCnnRecipe;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Group;
import reverie.app.room.Room;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;

/** PixelCNN. */
public final class PixelCnnExperiment implements Experiment {

    @Override
    public String id() {
        return "pixelcnn";
    }

    @Override
    public String name() {
        return tr("PixelCNN");
    }

    @Override
    public String title() {
        return tr("Pixel convolutional neural network");
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
        return new PixelCnnRecipe();
    }

    @Override
    public Explanation explanation() {
        return PixelCnnHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, RoomServices services) {
        return Room.of(new RoomModel<>(new Session<>(new PixelCnnRecipe(), start, services), services.pictures(),
                new PixelReading(PixelCnnHelp::rows, PixelCnnHelp.FIELDS)));
    }
}
