package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reverie.app.lesson.Lecture;
import reverie.app.shell.Lab;

/** Lessons on the command line. */
class LessonsCommandTest {

    private static final String MINE = """
            # Mine
            - room: mixture
            - point: P.
            - settings: data=small-digits&components=5&seed=1
            ## Learn
            {metric:logLikelihoodTrain}
            - light: components
            - done: epochs >= 1
            """;

    @TempDir
    private Path folder;

    @Test
    void allAreListedALineEach() {
        Console console = Console.run("lessons");
        assertThat(console.exit()).isZero();
        assertThat(console.out().lines()).hasSameSizeAs(Lecture.bundled(Lab.experiments()).lessons());
        assertThat(console.out())
                .containsPattern("linear-autoencoder-pca +autoencoder +A linear autoencoder finds PCA: ");
    }

    /** In a process of its own, since the toolkit starts only once in one. */
    private String run(int exit, String... words) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process program = ChildProgram.start(said, words);
        boolean ended = program.waitFor(2, TimeUnit.MINUTES);
        program.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(program.exitValue()).as(Files.readString(said)).isEqualTo(exit);
        return Files.readString(said);
    }

    @Test
    void eachIsPlayedToItsEndAndEachFaultIsALine() throws IOException, InterruptedException {
        Path mine = Files.writeString(folder.resolve("mine.md"), MINE);
        Path wrong = Files.writeString(folder.resolve("wrong.md"), MINE.replace("- light", "- ligth"));
        Path untrue = Files.writeString(folder.resolve("untrue.md"), MINE.replace("components\n", "attic\n"));
        String said = run(2, "lessons", "--check", wrong.toString(), untrue.toString(), mine.toString());
        assertThat(said).contains("reverie: wrong.md, line 7: the field 'ligth', expected one of formula,",
                "reverie: untrue.md, line 5: the panel 'attic' in “Learn”, expected one of components,")
                .containsPattern("mine +done: 1 steps, \\d+ mini-batches, \\d+\\.\\d s");
        Path picture = folder.resolve("step.png");
        run(0, "screenshot", "--lesson", mine.toString(), "--step", "1", "--size", "800x600", "--out",
                picture.toString());
        assertThat(picture).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "lessons none; lesson: 'none', expected one of lambda-too-small,",
            "lab --lesson none; --lesson: 'none', expected one of lambda-too-small,",
            "screenshot --lesson rate-too-high --experiment rbm --out x.png; --lesson: with --experiment, --data, --settings, --race or --link, expected a lesson alone",
            "screenshot --lesson rate-too-high --step 9 --out x.png; --step: 9, expected 1 to 3",
            "screenshot --experiment rbm --step 1 --out x.png; --step: 1, expected --lesson beside it, and no length"})
    void whatCannotBeHadIsOneLine(String words, String message) {
        Console console = Console.run(words.split(" "));
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err()).startsWith("reverie: " + message).hasLineCount(1);
    }
}
