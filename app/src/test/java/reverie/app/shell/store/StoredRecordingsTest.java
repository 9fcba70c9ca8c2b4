package reverie.app.shell.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.app.room.KeptRun;
import reverie.app.settings.Settings;
import reverie.app.shell.Lab;
import reverie.model.data.ImageShape;
import reverie.model.store.DataOrigin;
import reverie.model.store.Provenance;
import reverie.model.train.Recording;
import reverie.model.train.SavedRun;
import reverie.model.train.State;

class StoredRecordingsTest {

    @TempDir
    private Path folder;

    @Test
    void whatAnotherRunRecordedGoesBeforeARunTakesTheName() {
        var stored = new StoredRecordings(folder);
        KeptRun run = run();
        stored.keep("rbm", run);
        stored.makeWay("rbm", run);
        assertThat(folder.resolve("rbm.recording")).exists();
        stored.makeWay("rbm", run());
        assertThat(folder.resolve("rbm.recording")).doesNotExist();
    }

    @Test
    void aLaterLabKnowsWhoseItIs() throws IOException {
        KeptRun run = run();
        new StoredRecordings(folder).keep("rbm", run);
        var later = new StoredRecordings(folder);
        KeptRun restored = later.restored("rbm", run());
        Recording<?> recording = restored.recording().orElseThrow();
        assertThat(recording.isAway()).as("until somebody comes").isTrue();
        later.makeWay("rbm", restored);
        recording.callBack();
        assertThat(recording.isAway()).isFalse();
        assertThat(later.restored("dbn", run).recording()).as("there is no file").isEqualTo(run.recording());
    }

    @Test
    void whereThereAreTooManyTheOldestGoes() throws IOException {
        var stored = new StoredRecordings(folder, 1);
        stored.keep("rbm", run());
        Files.setLastModifiedTime(folder.resolve("rbm.recording"), FileTime.fromMillis(1));
        stored.keep("dbn", run());
        assertThat(folder.resolve("rbm.recording")).doesNotExist();
        assertThat(folder.resolve("dbn.recording")).exists();
    }

    @Test
    void whatIsDamagedIsSaidAndTheRunIsThere() throws IOException {
        Files.writeString(folder.resolve("rbm.recording"), "what somebody else has written");
        KeptRun restored = new StoredRecordings(folder).restored("rbm", run());
        Recording<?> recording = restored.recording().orElseThrow();
        assertThatThrownBy(recording::callBack).isInstanceOf(IOException.class).hasMessageContaining("no parcel");
        assertThat(recording.isAway()).isFalse();
    }

    private static KeptRun run() {
        Settings settings = Settings.initial(Lab.experiment("rbm").parameters());
        var provenance = new Provenance("test", "rbm", Map.of(), 1,
                new DataOrigin("digits", "", 3, new ImageShape(2, 2)), 1, 1);
        return new KeptRun("a run", "digits", settings, settings, provenance,
                new SavedRun(1, State.NOTHING, State.NOTHING), State.NOTHING, Optional.of(new Recording<>()), List.of(),
                Optional.empty(), Optional.empty());
    }
}
