package reverie.app.room.rbm;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.rbm.RbmRecipe;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Group;
import reverie.app.room.Room;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;

/** The restricted Boltzmann machine, on binary images and on real numbers. */
public final class RbmExperiment implements Experiment {

    @Override
    public String id() {
        return "rbm";
    }

    @Override
    public String name() {
        return tr("RBM");
    }

    @Override
    public String title() {
        return tr("Restricted Boltzmann machine");
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
    public Recipe<?, ?> recipe() {
        return new RbmRecipe();
    }

    @Override
    public Explanation explanation() {
        return RbmHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, RoomServices services) {
        return Room.of(new RoomModel<>(new Session<>(new RbmRecipe(), start, services), services.pictures(),
                new RbmReading()));
    }
}
