package reverie.app.shell.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What went wrong can be read afterwards. */
class LabLogTest {

    @TempDir
    Path folder;

    @Test
    void aFaultIsWrittenWithItsTraceAndThatOfItsCause() throws IOException {
        var log = new LabLog(Optional.of(folder), Runnable::run);
        log.tell("the picture failed", Optional.of(new IllegalStateException("outside", new IOException("inside"))));
        String text = Files.readString(folder.resolve("reverie.log"));
        assertThat(text).contains("the picture failed").contains("IllegalStateException: outside")
                .contains("IOException: inside").contains("LabLogTest");
        assertThat(String.join("\n", log.last())).contains("the picture failed");
    }

    @Test
    void aLogThatGrewLongIsPutAsideOnce() throws IOException {
        var log = new LabLog(Optional.of(folder), Runnable::run);
        String line = "x".repeat(1000);
        for (long written = 0; written <= 2.5 * LabLog.MOST_BYTES; written += line.length()) {
            log.tell(line, Optional.empty());
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(it -> it.getFileName().toString())).containsExactlyInAnyOrder("reverie.log",
                    "reverie-before.log");
        }
        assertThat(Files.size(folder.resolve("reverie.log"))).isLessThan(LabLog.MOST_BYTES + 2 * line.length());
        assertThat(log.last()).hasSizeLessThan(100);
    }

    @Test
    void whereNothingCanBeWrittenItIsRemembered() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "");
        var log = new LabLog(Optional.of(occupied), Runnable::run);
        log.tell("no room", Optional.empty());
        assertThat(log.last().getLast()).endsWith("no room");
    }

    @Test
    void aReportSaysWhatTheMachineIsAndWhatWentWrong() {
        var log = new LabLog();
        log.tell("the picture failed", Optional.empty());
        String report = FaultReport.of(2, Optional.of("reverie:rbm?data=digits&seed=7"), log.last());
        assertThat(report).contains(System.getProperty("java.version")).contains("2.0 pixels a unit")
                .contains("reverie:rbm?data=digits&seed=7").contains("the picture failed");
        assertThat(FaultReport.of(1, Optional.empty(), List.of())).contains("Room: no run")
                .endsWith("Log:\nnothing\n");
    }
}
