package reverie.app.room.sparsecoding;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.draw.Drawings;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.sparsecoding.SparseCodingRecipe;
import reverie.app.room.Experiment;
import reverie.app.room.Explanation;
import reverie.app.room.Group;
import reverie.app.room.Room;
import reverie.app.room.RoomModel;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;

/** A dictionary learned from patches, and any patch written with few of its atoms. */
public final class SparseCodingExperiment implements Experiment {

    @Override
    public String id() {
        return "sparse-coding";
    }

    @Override
    public String name() {
        return tr("Sparse coding");
    }

    @Override
    public String title() {
        return tr("Sparse coding");
    }

    @Override
    public Group group() {
        return Group.CODES;
    }

    @Override
    public List<String> dataSets() {
        return List.of("natural-images", "digits", "fashion", "glyphs");
    }

    @Override
    public Recipe<?, ?> recipe() {
        return new SparseCodingRecipe();
    }

    @Override
    public Explanation explanation() {
        return SparseCodingHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, RoomServices services) {
        return Room.of(
                new RoomModel<>(new Session<>(new SparseCodingRecipe(), start, services), services.pictures(),
                        news -> new SparseCodingReading(new SourceImages(services.library()),
                                new Redrawing(services.aside(), news), new Speedup(services.timings(), news))),
                Drawings.STANDARD.with(PatchPicker.Pieces.class, PatchPicker::new)
                        .with(PatchFormula.Written.class, PatchFormula::new),
                () -> {});
    }
}
