package reverie.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageSizeTest {

    private static final int MOST = 30;

    /** Because a package that nobody can survey has no wall worth the name: it is to be divided by what its files are about. */
    @Test
    void noPackageHasMoreThanThirtyFiles() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            Map<Path, Long> files = sources.filter(it -> it.toString().endsWith(".java"))
                    .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
            assertThat(files).isNotEmpty().allSatisfy((folder, count) -> assertThat(count).isLessThanOrEqualTo(MOST));
        }
    }
}
