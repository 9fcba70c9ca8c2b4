package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed leaves a whole checkpoint. {@code app/tools/kill-and-resume.sh} does the same with every model. */
class KilledRunTest {

    private static final long PATIENCE_NANOS = 120_000_000_000L;

    @TempDir
    private Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /** Enough epochs of little, so that it is killed long before its end. */
    private String[] train(String name, String... more) {
        var words = new ArrayList<>(List.of("train", "rbm", "--data", "small-digits", "--examples", "100", "--hidden",
                "9", "--epochs", "300", "--batch", "50", "--threads", "1", "--out", file(name)));
        words.addAll(Arrays.asList(more));
        return words.toArray(String[]::new);
    }

    @Test
    void aRunThatIsKilledAndResumedGivesTheBytesOfTheRunThatWasNot() throws IOException, InterruptedException {
        Path checkpoint = folder.resolve("run");
        Path said = folder.resolve("said");
        Process process = ChildProgram.start(said, train("killed", "--checkpoint", checkpoint.toString()));
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (process.isAlive() && Files.notExists(checkpoint) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
        process.destroyForcibly();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(folder.resolve("killed")).doesNotExist();

        assertThat(Console.run(train("whole")).exit()).isZero();
        Console rest = Console.run("train", "rbm", "--resume", checkpoint.toString(), "--out", file("resumed"));
        assertThat(rest.exit()).as(rest.err()).isZero();
        assertThat(rest.err()).as("it goes on where it was").doesNotStartWith("epoch 1 of");
        assertThat(folder.resolve("resumed")).hasSameBinaryContentAs(folder.resolve("whole"));
    }
}
