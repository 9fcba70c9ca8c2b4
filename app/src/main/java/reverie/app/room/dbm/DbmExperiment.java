package reverie.app.room.dbm;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.dbm.DbmRecipe;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Group;
import reverie.app.room.Room;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;

/** A deep Boltzmann machine: layers learned alone, then all together. */
public final class DbmExperiment implements Experiment {

    @Override
    public String id() {
        return "dbm";
    }

    @Override
    public String name() {
        return tr("Deep Boltzmann");
    }

    @Override
    public String title() {
        return tr("Deep Boltzmann machine");
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
        return new DbmRecipe();
    }

    @Override
    public Explanation explanation() {
        return DbmHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, RoomServices services) {
        return Room.of(new RoomModel<>(new Session<>(new DbmRecipe(), start, services), services.pictures(),
                new DbmReading()));
    }
}
