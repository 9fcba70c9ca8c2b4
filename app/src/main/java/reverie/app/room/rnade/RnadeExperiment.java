package reverie.app.room.rnade;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.rnade.RnadeRecipe;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Group;
import reverie.app.room.Room;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;

/** RNADE. */
public final class RnadeExperiment implements Experiment {

    @Override
    public String id() {
        return "rnade";
    }

    @Override
    public String name() {
        return tr("Real-valued NADE");
    }

    @Override
    public String title() {
        return tr("Real-valued neural autoregressive density estimator");
    }

    @Override
    public Group group() {
        return Group.GENERATIVE_MODELS;
    }

    @Override
    public List<String> dataSets() {
        return List.of("natural-images", "small-digits");
    }

    @Override
    public Recipe<?, ?> recipe() {
        return new RnadeRecipe();
    }

    @Override
    public Explanation explanation() {
        return RnadeHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, RoomServices services) {
        return Room.of(new RoomModel<>(new Session<>(new RnadeRecipe(), start, services), services.pictures(),
                new RnadeReading()));
    }
}
