package reverie.app.room.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ojalgo.matrix.store.R032Store;
import reverie.app.room.Activity;
import reverie.app.room.FilePicker;
import reverie.app.room.Later;
import reverie.app.room.ModelShelf;
import reverie.app.room.RoomServices;
import reverie.app.room.Session;
import reverie.app.room.Start;
import reverie.app.room.TinyDigits;
import reverie.app.settings.Settings;
import reverie.model.BadInput;
import reverie.model.board.BoardRow;
import reverie.model.board.BoardSnapshot;
import reverie.model.board.Effort;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.matrix.Workers;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmFile;
import reverie.model.store.DataOrigin;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;

/** Bars on the board, without the toolkit and without threads. */
class EvaluationRoomTest {

    private static final int ROWS = 4;

    @TempDir
    private Path folder;

    private final ExecutorService learning = Executors.newSingleThreadExecutor();
    private final Later pictures = new Later();
    private final Later aside = new Later();
    private final Workers workers = Workers.of(1);
    private final RoomServices services = new RoomServices(learning, pictures, aside, workers, TinyDigits::bars,
            FilePicker.NONE);
    private EvaluationViewModel model = new EvaluationViewModel(
            new Start("bars", Settings.parse(EvaluationParameters.TABLE, "images=64&steps=3"), true), services);

    @AfterEach
    void close() {
        session().close();
        learning.shutdown();
        workers.close();
    }

    private Session<Effort, BoardSnapshot> session() {
        return model.room().session();
    }

    private void await(BooleanSupplier happened) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            while (!happened.getAsBoolean()) {
                session().wantPicture();
                model.room().refresh();
                model.refresh();
                pictures.catchUp();
                aside.catchUp();
                Thread.sleep(1);
            }
        });
    }

    /** Until all rows are judged, of which there are so many, and it rests. */
    private void judged(int rows) {
        await(() -> session().activityProperty().get() == Activity.PAUSED && !session().runs()
                && session().progressProperty().get().filter(it -> it.snapshot().next().isEmpty()
                        && it.snapshot().rows().size() == rows).isPresent());
    }

    private static ModelFile rbm(int pixels) {
        Rbm rbm = Rbm.bernoulli(R032Store.FACTORY.make(pixels, 3), new float[pixels], new float[3]);
        return RbmFile.of(rbm, new Provenance("test", RbmFile.MODEL, Map.of(), 1,
                new DataOrigin("bars", "", 3, new ImageShape(pixels, 1)), 1, 1));
    }

    private List<String> names() {
        return session().progressProperty().get().orElseThrow().snapshot().rows().stream().map(BoardRow::name).toList();
    }

    @Test
    void onceAllIsJudgedItRests() {
        judged(ROWS);
        assertThat(names()).containsExactly("held-out images", "copies", "k-means", "mixture");
        assertThat(session().progressProperty().get().orElseThrow().step()).isGreaterThanOrEqualTo(ROWS);
    }

    @Test
    void aModelThatAnotherRoomHasLearnedGetsARowThatCanBeTakenBack() {
        services.shelf().put("Restricted Boltzmann machine", () -> Optional.of(rbm(16)));
        judged(ROWS);
        assertThat(model.others()).containsExactly("Restricted Boltzmann machine");
        assertThat(model.hasGuests()).isFalse();
        model.invite("Restricted Boltzmann machine");
        judged(ROWS + 1);
        assertThat(names()).endsWith("Restricted Boltzmann machine");
        assertThat(model.hasGuests()).isTrue();
        session().history().undo();
        judged(ROWS);
        assertThat(session().troubleProperty().get()).isEmpty();
        assertThat(model.hasGuests()).isFalse();
        session().history().redo();
        judged(ROWS + 1);
        model.dismissGuests();
        judged(ROWS);
    }

    @Test
    void aModelThatCannotBeJudgedIsSaidSoAndNothingChanges() {
        judged(ROWS);
        Path file = folder.resolve("own.safetensors");
        rbm(9).write(file);
        model.invite(file);
        await(() -> !model.complaintProperty().get().isEmpty());
        assertThat(model.complaintProperty().get()).isEqualTo("own: a model of 9 values, expected 16 as in bars");
        assertThat(names()).hasSize(ROWS);
        rbm(16).write(file);
        model.invite(file);
        judged(ROWS + 1);
        assertThat(model.complaintProperty().get()).isEmpty();
        assertThat(names()).endsWith("own");
    }

    /** Whoever leaves the room finds the same rows there, whatever has become of the file. */
    @Test
    void guestsStayWithTheRun() {
        services.shelf().put("own", () -> Optional.of(rbm(16)));
        judged(ROWS);
        model.invite("own");
        judged(ROWS + 1);
        model = new EvaluationViewModel(session().leave(), services);
        judged(ROWS + 1);
        assertThat(names()).endsWith("own");
        assertThat(session().troubleProperty().get()).isEmpty();
    }

    @Test
    void guestsAreKeptAsNumbersAndFew() {
        DataSet bars = TinyDigits.bars("bars").train();
        Guests guests = Guests.NONE;
        for (int i = 0; i < 6; i++) {
            guests = guests.and(new ModelShelf.Named("räum " + i, rbm(16)), bars);
        }
        guests = guests.and(new ModelShelf.Named("räum 3", rbm(16)), bars);
        Guests again = Guests.of(guests.state().copy());
        assertThat(again.models()).extracting(ModelShelf.Named::name)
                .containsExactly("räum 2", "räum 4", "räum 5", "räum 3");
        assertThat(again.models()).allSatisfy(it -> assertThat(it.file().bytes()).isEqualTo(rbm(16).bytes()));
        Guests four = guests;
        assertThatThrownBy(() -> four.and(new ModelShelf.Named("small", rbm(4)), bars)).isInstanceOf(BadInput.class)
                .hasMessage("small: a model of 4 values, expected 16 as in bars");
    }
}
