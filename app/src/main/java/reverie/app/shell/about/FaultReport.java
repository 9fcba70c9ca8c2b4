package reverie.app.shell.about;

import java.util.List;
import java.util.Optional;
import reverie.model.Version;

/**
 * What somebody needs to know who is to mend a fault: program, machine, room and the last words of the log. It is copied, and sent
 * to nobody.
 */
public final class FaultReport {

    private static final long MIB = 1 << 20;

    private FaultReport() {
    }

    /**
     * As plain text.
     *
     * @param screen pixels for a unit of length
     * @param link   the open room as the lab copies it; empty where there is no run
     * @param log    the last lines of the log
     */
    public static String of(double screen, Optional<String> link, List<String> log) {
        Runtime machine = Runtime.getRuntime();
        return """
                What I did:

                What happened, and what I expected:

                Reverie %s, Java %s of %s
                %s %s, %s, %d processors, at most %d MiB of heap, %s pixels a unit
                Room: %s
                Log:
                %s
                """.formatted(Version.NUMBER, System.getProperty("java.version"), System.getProperty("java.vendor"),
                System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("os.arch"),
                machine.availableProcessors(), machine.maxMemory() / MIB, screen, link.orElse("no run"),
                log.isEmpty() ? "nothing" : String.join("\n", log)).stripTrailing() + "\n";
    }
}
