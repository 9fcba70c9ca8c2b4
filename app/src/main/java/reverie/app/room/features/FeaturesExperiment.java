package reverie.app.room.features;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.Recipe;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Group;
import reverie.app.room.Room;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;

/** Pixels, PCA, k-means, sparse coding and an RBM side by side. */
public final class FeaturesExperiment implements Experiment {

    @Override
    public String id() {
        return "features";
    }

    @Override
    public String name() {
        return tr("Features");
    }

    @Override
    public String title() {
        return tr("Features for a linear classifier");
    }

    @Override
    public Group group() {
        return Group.COMPARISON;
    }

    @Override
    public List<String> dataSets() {
        return List.of("digits", "fashion", "glyphs");
    }

    @Override
    public Recipe<?, ?> recipe() {
        return new FeaturesRecipe();
    }

    @Override
    public Explanation explanation() {
        return FeaturesHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, RoomServices services) {
        return Room.of(new RoomModel<>(new Session<>(new FeaturesRecipe(), start, services), services.pictures(),
                news -> new FeaturesReading(new LiveProbe(services.aside(), news))));
    }
}
