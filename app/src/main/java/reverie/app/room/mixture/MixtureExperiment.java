package reverie.app.room.mixture;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.mixture.MixtureRecipe;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Group;
import reverie.app.room.Room;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;

/** The mixture of Bernoullis. */
public final class MixtureExperiment implements Experiment {

    @Override
    public String id() {
        return "mixture";
    }

    @Override
    public String name() {
        return tr("Mixture");
    }

    @Override
    public String title() {
        return tr("Mixture of Bernoullis");
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
        return new MixtureRecipe();
    }

    @Override
    public Explanation explanation() {
        return MixtureHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, RoomServices services) {
        return Room.of(new RoomModel<>(new Session<>(new MixtureRecipe(), start, services), services.pictures(),
                new MixtureReading()));
    }
}
