package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links on the command line. */
class LinkCommandsTest {

    @TempDir
    private Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    /** In a process of its own, since the toolkit starts only once in one. */
    private String screenshot(Path picture, String... room) throws IOException, InterruptedException {
        Path said = file("said");
        var words = new ArrayList<>(List.of("screenshot"));
        words.addAll(List.of(room));
        words.addAll(List.of("--epochs", "1", "--size", "800x600", "--out", picture.toString()));
        Process program = ChildProgram.start(said, words.toArray(String[]::new));
        boolean ended = program.waitFor(2, TimeUnit.MINUTES);
        program.destroyForcibly();
        assertThat(ended && program.exitValue() == 0).as(Files.readString(said)).isTrue();
        return Files.readString(said);
    }

    @Test
    void aLinkShowsWhatItsSettingsDoAndSaysWhatItOpensAndWhatItCannot() throws IOException, InterruptedException {
        Path table = Files.writeString(file("my own.csv"), IntStream.range(0, 200)
                .mapToObj(line -> line * 31 % 17 / 16.0 + "," + line * 7 % 13 / 12.0 + "," + line % 3 / 2.0)
                .collect(Collectors.joining("\n")));
        String said = screenshot(file("link.png"), "--link",
                "reverie:rbm?hidden=5&glow=1&seed=3&data=" + table.toString().replace(" ", "%20"));
        assertThat(said).contains("reverie: link: learns from " + table + ", a file or folder of this machine\n",
                "reverie: link: left out glow=1 (no setting of this room)\n");
        screenshot(file("named.png"), "--experiment", "rbm", "--data", table.toString(), "--settings",
                "hidden=5&seed=3");
        assertThat(file("link.png")).hasSameBinaryContentAs(file("named.png"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
            "screenshot --link hello; --link: 'hello', expected reverie:ROOM?data=NAME&SETTING=VALUE",
            "screenshot --link reverie:gan; --link: the room 'gan', expected one of autoencoder,",
            "screenshot --link reverie:rbm --experiment rbm; --link: with --experiment, --data or --settings, expected a link alone",
            "screenshot --experiment rbm --all-lessons --preview digits; --preview: with --lesson or --all-lessons, expected one of them",
            "screenshot --epochs 1; --experiment: missing, expected the name of a room, or --link",
            "film --epochs 1 --link reverie:?data=digits; --link: no room, expected reverie:",
            "screenshot --epochs 1 --link reverie:completion; --epochs: a room whose model stays as it is, expected --steps"})
    void whatCannotBeOpenedIsOneLine(String words, String message) {
        Console console = Console.run((words + " --out " + file("none.png")).split(" "));
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err()).startsWith("reverie: " + message).hasLineCount(1);
        assertThat(file("none.png")).doesNotExist();
    }
}
