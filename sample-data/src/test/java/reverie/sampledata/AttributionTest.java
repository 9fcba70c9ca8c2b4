package reverie.sampledata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the bundled files to ATTRIBUTION.md: each listed, each there, each the very bytes. */
class AttributionTest {

    private static final Path RESOURCES = Path.of("src/main/resources/reverie/sampledata");
    private static final Path ATTRIBUTION = Path.of("ATTRIBUTION.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|.*\\| `([0-9a-f]{64})` \\|$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    @Test
    void everyFileIsListedWithItsSha256AndNoOther() throws Exception {
        assertThat(sha256OfFiles()).isEqualTo(listed());
    }

    @Test
    void noFileIsListedTwice() throws IOException {
        assertThat(matches(ROW, Files.readString(ATTRIBUTION))).doesNotHaveDuplicates();
    }

    @Test
    void everySetAndLicenceIsNamed() throws IOException {
        String text = Files.readString(ATTRIBUTION);
        assertThat(SampleData.all()).allSatisfy(it -> assertThat(text).containsOnlyOnce("\n## " + it.name() + "\n"));
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        assertThat(matches(LINK, Files.readString(ATTRIBUTION))).isNotEmpty()
                .allSatisfy(it -> assertThat(Path.of(it)).exists());
    }

    @Test
    void isBundledItself() throws IOException {
        try (InputStream in = SampleData.attribution().open()) {
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(Files.readString(ATTRIBUTION));
        }
    }

    @Test
    void licenceTextsAreBundled() throws IOException {
        for (String licence : List.of("MIT", "OFL-1.1")) {
            try (InputStream in = new SampleFile("licences/" + licence + ".txt").open()) {
                assertThat(new String(in.readAllBytes(), UTF_8)).contains("Permission is hereby granted", "Copyright");
            }
        }
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        ROW.matcher(Files.readString(ATTRIBUTION)).results().forEach(it -> listed.put(it.group(1), it.group(2)));
        return listed;
    }

    private static Map<String, String> sha256OfFiles() throws Exception {
        Map<String, String> found = new TreeMap<>(sha256In("data", RESOURCES.resolve("data")));
        found.putAll(sha256In("models", RESOURCES));
        return found;
    }

    /** Of the files in a folder, named as seen from another. */
    private static Map<String, String> sha256In(String folder, Path seenFrom) throws Exception {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                found.put(seenFrom.relativize(file).toString().replace('\\', '/'), HexFormat.of().formatHex(hash));
            }
        }
        return found;
    }

    private static List<String> matches(Pattern pattern, String text) {
        List<String> groups = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            groups.add(matcher.group(1));
        }
        return groups;
    }
}
