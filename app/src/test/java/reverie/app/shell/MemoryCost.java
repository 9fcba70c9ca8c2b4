package reverie.app.shell;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import reverie.app.data.DataLibrary;
import reverie.app.recording.Recordings;
import reverie.app.room.Experiment;
import reverie.app.room.FilePicker;
import reverie.app.room.Start;

/**
 * What a lab takes of the memory: every room is opened and learns for some seconds, round after round (on the headless platform). After
 * each round live bytes after full collections, and what the process has of the machine's memory. Run by hand; no test, though it is
 * run as one: {@code mvn -o -pl app -am test -Dtest=MemoryCost -Dsurefire.failIfNoSpecifiedTests=false}, with
 * {@code -DargLine} or {@code -Dtest.jvm} for options of the collector, {@code -Drounds=6}, {@code -Dmillis=5000} and
 * {@code -Drecordings=200} (MB).
 */
final class MemoryCost {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final long MILLIS = Long.getLong("millis", 5_000);
    private static final long RECORDED = Long.getLong("recordings", Recordings.USUAL_BOUND >> 20) << 20;
    private static final double MEGABYTE = 1 << 20;

    @Test
    void ofAllRooms() throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> Platform.setImplicitExit(false));
        List<Experiment> all = Lab.experiments();
        Stage stage = OffScreen.call(Stage::new);
        LabWindow window = OffScreen.call(() -> {
            var made = new LabWindow(new LabThreads(Runtime.getRuntime().availableProcessors(), DataLibrary.library(),
                    FilePicker.NONE, true, RECORDED));
            made.show(stage, Lab.experiment("rbm"), Start.of("digits").paused());
            return made;
        });
        Thread.sleep(MILLIS);
        print("the RBM's room alone, standing");
        for (int round = 1; round <= ROUNDS; round++) {
            for (Experiment experiment : all) {
                OffScreen.call(() -> {
                    window.lab().open(experiment);
                    window.lab().room().orElseThrow().session().run();
                    return experiment;
                });
                Thread.sleep(MILLIS);
            }
            print("after round " + round);
        }
        if (Boolean.getBoolean("wait")) {
            System.out.println("jcmd " + ProcessHandle.current().pid() + " GC.class_histogram");
            Thread.sleep(60_000);
        }
        OffScreen.call(() -> {
            stage.hide();
            return stage;
        });
    }

    private static void print(String when) throws InterruptedException, IOException {
        double before = resident("VmRSS:");
        double most = resident("VmHWM:");
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(200);
        }
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        System.out.printf(
                "%s: live %.0f MB, heap %.0f MB, resident %.0f MB, at most %.0f MB until now, after the collection %.0f MB%n",
                when, heap.getUsed() / MEGABYTE, heap.getCommitted() / MEGABYTE, before, most, resident("VmRSS:"));
    }

    /** MB; NaN where the system does not say. */
    private static double resident(String which) throws IOException {
        Path status = Path.of("/proc/self/status");
        Optional<String> line = Files.exists(status)
                ? Files.readAllLines(status).stream().filter(it -> it.startsWith(which)).findFirst()
                : Optional.empty();
        return line.map(it -> Double.parseDouble(it.replaceAll("\\D", "")) / 1024).orElse(Double.NaN);
    }
}
