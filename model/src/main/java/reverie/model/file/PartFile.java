package reverie.model.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that are being written, beside those whose names they will take. Their names tell which process writes them. */
final class PartFile {

    private static final Pattern NAME = Pattern.compile("\\.reverie-(?:([0-9]{1,18})-)?[0-9a-f]{16}\\.part");
    /** After so long, one of a process that is not known here was left behind. */
    private static final Duration UNKNOWN = Duration.ofHours(1);
    /** A process of another machine may write into the same folder, and does so all the time. */
    private static final Duration DEAD = Duration.ofSeconds(2);

    private PartFile() {
    }

    /** A name that no other file has. */
    static Path in(Path folder) {
        return folder.resolve(".reverie-" + ProcessHandle.current().pid() + "-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + ".part");
    }

    /** Removes what processes left behind that were killed while they saved; what cannot be removed stays. */
    static void clearAway(Path folder) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".reverie-*.part")) {
            for (Path part : parts) {
                if (isLeft(part) && Files.isWritable(folder)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static boolean isLeft(Path part) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(part.getFileName()));
        if (!name.matches() || !Files.exists(part)) {
            return false;
        }
        boolean known = name.group(1) != null;
        if (known && ProcessHandle.of(Long.parseLong(name.group(1))).isPresent()) {
            return false;
        }
        Instant last = Files.getLastModifiedTime(part).toInstant();
        return last.plus(known ? DEAD : UNKNOWN).isBefore(Instant.now());
    }
}
