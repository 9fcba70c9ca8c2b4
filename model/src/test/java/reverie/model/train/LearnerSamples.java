package reverie.model.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The learners of one package as {@link LearnerContractTest} looks at them: a class beside the package's tests, found by its name. */
public interface LearnerSamples {

    /** Each kind of learner in each of its manners. */
    List<Sample<?, ?>> samples();

    /** Of all packages. */
    static Stream<Sample<?, ?>> all() {
        try {
            Path tests = Path.of(Objects
                    .requireNonNull(LearnerSamples.class.getResource(LearnerSamples.class.getSimpleName() + ".class")).toURI());
            for (int folders = LearnerSamples.class.getName().split("\\.").length; folders > 0; folders--) {
                tests = Objects.requireNonNull(tests.getParent());
            }
            Path root = tests;
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(root::relativize).map(Path::toString).filter(it -> it.endsWith("Samples.class")).sorted()
                        .map(it -> it.substring(0, it.length() - ".class".length()).replaceAll("[/\\\\]", "."))
                        .filter(it -> !it.equals(LearnerSamples.class.getName())).map(LearnerSamples::made).toList().stream()
                        .flatMap(it -> it.samples().stream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LearnerSamples made(String name) {
        try {
            var constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (LearnerSamples) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
