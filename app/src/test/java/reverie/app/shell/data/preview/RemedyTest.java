package reverie.app.shell.data.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reverie.app.data.DataDescription;
import reverie.app.data.DataLibrary;
import reverie.app.settings.Settings;
import reverie.app.shell.Lab;

/** What helps where a room cannot learn from some values. */
class RemedyTest {

    @TempDir
    private Path folder;

    @Test
    void aRoomOffersWhatItsSettingsKnow() throws IOException {
        assertThat(settings("rbm", "", "1,-2,3,6\n0,0,0,0\n")).containsExactly("units=gaussian:1.0",
                "binarize=threshold:1.0");
        assertThat(settings("rbm", "units=gaussian:1.0", "1,-2,3,6\n0,0,0,0\n")).as("no remedy that holds already")
                .containsExactly("binarize=threshold:1.0");
        assertThat(settings("dbn", "", "1,-2,3,6\n0,0,0,0\n")).containsExactly("binarize=threshold:1.0");
        assertThat(settings("sparse-coding", "", "1,-2,3,6\n0,0,0,0\n")).isEmpty();
        assertThat(settings("rbm", "", "0,1,0.5,0\n0,0,0,0\n")).as("values are not what is wrong").isEmpty();
    }

    private List<String> settings(String room, String settings, String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), lines);
        DataDescription data = DataDescription.of(DataLibrary.library(), file.toString());
        return Remedy.of(data, Settings.parse(Lab.experiment(room).parameters(), settings)).stream()
                .map(Remedy::setting).toList();
    }
}
