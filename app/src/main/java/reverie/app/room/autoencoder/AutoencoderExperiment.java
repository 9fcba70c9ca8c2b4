package reverie.app.room.autoencoder;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.autoencoder.AutoencoderRecipe;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Group;
import reverie.app.room.Room;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;

/** The autoencoder with one layer, beside PCA of the same size. */
public final class AutoencoderExperiment implements Experiment {

    @Override
    public String id() {
        return "autoencoder";
    }

    @Override
    public String name() {
        return tr("Autoencoder");
    }

    @Override
    public String title() {
        return tr("Autoencoder");
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
    public Recipe<?, ?> recipe() {
        return new AutoencoderRecipe();
    }

    @Override
    public Explanation explanation() {
        return AutoencoderHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, RoomServices services) {
        return Room.of(new RoomModel<>(new Session<>(new AutoencoderRecipe(), start, services), services.pictures(),
                news -> new AutoencoderReading(services.aside(), news)));
    }
}
