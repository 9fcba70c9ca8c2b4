package reverie.app.room.deepautoencoder;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.deepautoencoder.DeepAutoencoderRecipe;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Group;
import reverie.app.room.Room;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;

/** An autoencoder with several layers, learned one after another and then together, beside PCA of the same size. */
public final class DeepAutoencoderExperiment implements Experiment {

    @Override
    public String id() {
        return "deep-autoencoder";
    }

    @Override
    public String name() {
        return tr("Deep autoencoder");
    }

    @Override
    public String title() {
        return tr("Deep autoencoder");
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
        return new DeepAutoencoderRecipe();
    }

    @Override
    public Explanation explanation() {
        return DeepAutoencoderHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, RoomServices services) {
        return Room.of(new RoomModel<>(new Session<>(new DeepAutoencoderRecipe(), start, services),
                services.pictures(), news -> new DeepAutoencoderReading(services.aside(), news)));
    }
}
