package reverie.app.room.dbn;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.dbn.DbnRecipe;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Group;
import reverie.app.room.Room;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;

/** A deep belief net, learned layer by layer. */
public final class DbnExperiment implements Experiment {

    @Override
    public String id() {
        return "dbn";
    }

    @Override
    public String name() {
        return tr("Deep belief net");
    }

    @Override
    public String title() {
        return tr("Deep belief net");
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
        return new DbnRecipe();
    }

    @Override
    public Explanation explanation() {
        return DbnHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, RoomServices services) {
        return Room.of(new RoomModel<>(new Session<>(new DbnRecipe(), start, services), services.pictures(),
                new DbnReading()));
    }
}
