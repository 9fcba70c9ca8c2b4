package reverie.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reverie.app.layout.Cell;
import reverie.app.panel.Content;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.recipe.Recipe;
import reverie.app.recipe.Trainee;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;

/** How snapshots become pictures, without the toolkit and only when the test says so. */
class PicturePipelineTest {

    private final Later learning = new Later();
    private final Later pictures = new Later();
    private final Workers workers = Workers.of(1);
    private final RoomServices services = new RoomServices(learning, pictures, new Later(), workers, TinyDigits::bars,
            FilePicker.NONE);
    private Optional<RuntimeException> fault = Optional.empty();
    private final RoomModel<Double, Long> room = new RoomModel<>(new Session<>(new Counting(),
            new Start("bars", Settings.initial(ParameterTable.of()), false), services), pictures,
            (run, progress, view) -> {
                fault.ifPresent(it -> {
                    throw it;
                });
                return picture(progress.step() + " " + view.chosen("unit"));
            });

    private static Picture picture(String title) {
        return new Picture(List.of(Panel.of("only", title, "", new Content.Waiting(""))), Cell.of("only"));
    }

    private String title() {
        return room.pictureProperty().get().map(it -> it.panels().getFirst().title()).orElse("none");
    }

    @AfterEach
    void close() {
        room.session().close();
        workers.close();
    }

    private void learn() {
        learning.catchUp();
        room.refresh();
    }

    private void draw() {
        pictures.catchUp();
        room.refresh();
    }

    @Test
    void theNewestSnapshotIsDrawnOnceAndAgainForWhatIsLookedAt() {
        learn();
        draw();
        assertThat(title()).isEqualTo("0 -1");
        room.viewing().choose("unit", 3);
        room.refresh();
        draw();
        assertThat(title()).isEqualTo("0 3");
        room.session().step();
        learn();
        draw();
        assertThat(title()).isEqualTo("1 3");
    }

    @Test
    void aFaultIsSaidInOneSentenceAndTheNextSnapshotIsTriedAgain() {
        learn();
        draw();
        fault = Optional.of(new IllegalStateException("the tiles ran out"));
        room.session().step();
        learn();
        draw();
        assertThat(room.troubleProperty().get()).isEqualTo("the tiles ran out");
        assertThat(title()).as("the picture before").isEqualTo("0 -1");
        fault = Optional.empty();
        room.session().step();
        learn();
        draw();
        assertThat(room.troubleProperty().get()).isEmpty();
        assertThat(title()).isEqualTo("2 -1");
    }

    @Test
    void theSameSnapshotIsTriedAgainWhereSomebodyAsks() {
        fault = Optional.of(new IllegalStateException());
        learn();
        draw();
        assertThat(room.troubleProperty().get()).as("a fault without words").isEqualTo("IllegalStateException");
        fault = Optional.empty();
        room.again();
        room.refresh();
        draw();
        assertThat(title()).isEqualTo("0 -1");
    }

    @Test
    void aPictureOfARunThatWasLeftNeverArrives() {
        learn();
        draw();
        room.session().step();
        learn();
        room.session().reset();
        learning.catchUp();
        // The old run's picture is made only now, and the new run is there when it arrives.
        pictures.catchUp();
        room.refresh();
        assertThat(title()).isEqualTo("0 -1");
        room.refresh();
        draw();
        assertThat(title()).as("of the new run").isEqualTo("0 -1");
    }

    /** A run whose snapshots are numbers of steps. */
    private static final class Counting implements Recipe<Double, Long> {

        @Override
        public ParameterTable table() {
            return ParameterTable.of();
        }

        @Override
        public Trainee<Double, Long> make(Prepared data, Settings settings, Workers workers) {
            return Trainee.withoutFile(new CountingLearner());
        }

        @Override
        public Double live(Settings settings) {
            return 0.0;
        }

        @Override
        public String method(Settings settings) {
            return "";
        }

        @Override
        public long seed(Settings settings) {
            return 0;
        }
    }
}
