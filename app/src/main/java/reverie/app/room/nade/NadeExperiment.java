package reverie.app.room.nade;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.nade.NadeRecipe;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Group;
import reverie.app.room.Room;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;

/** NADE. */
public final class NadeExperiment implements Experiment {

    @Override
    public String id() {
        return "nade";
    }

    @Override
    public String name() {
        return tr("NADE");
    }

    @Override
    public String title() {
        return tr("Neural autoregressive distribution estimator");
    }

    @Override
    public Group group() {
        return Group.GENERATIVE_MODELS;
    }

    @Override
    public List<String> dataSets() {
        return List.of("digits", "small-digits", "fashion", "glyphs");
    }

    @Override
    public Recipe<?, ?> recipe() {
        return new NadeRecipe();
    }

    @Override
    public Explanation explanation() {
        return NadeHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, RoomServices services) {
        return Room.of(new RoomModel<>(new Session<>(new NadeRecipe(), start, services), services.pictures(),
                new NadeReading()));
    }
}
