package reverie.app.room.denoising;

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

/** Denoising autoencoders with different levels of corruption, side by side. */
public final class DenoisingExperiment implements Experiment {

    @Override
    public String id() {
        return "denoising";
    }

    @Override
    public String name() {
        return tr("Denoising");
    }

    @Override
    public String title() {
        return tr("Denoising autoencoders");
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
        return new DenoisingComparison();
    }

    @Override
    public Explanation explanation() {
        return DenoisingHelp.EXPLANATION;
    }

    @Override
    public Room open(Start start, RoomServices services) {
        return Room.of(new RoomModel<>(new Session<>(new DenoisingComparison(), start, services), services.pictures(),
                news -> new DenoisingReading(services.aside(), news)));
    }
}
