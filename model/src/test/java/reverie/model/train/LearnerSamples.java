package reverie.model.train;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;

/** The learners of one package as {@link LearnerContractTest} looks at them: a class beside the package's tests, found by itself. */
public interface LearnerSamples {

    /** Each kind of learner in each of its manners. */
    List<Sample<?, ?>> samples();

    /** Of all packages. */
    static Stream<Sample<?, ?>> all() {
        String file = LearnerSamples.class.getName().replace('.', '/') + ".class";
        URI classes = URI.create(Objects.requireNonNull(LearnerSamples.class.getResource("/" + file)).toString()
                .replace(file, ""));
        return ReflectionSupport
                .findAllClassesInClasspathRoot(classes,
                        it -> LearnerSamples.class.isAssignableFrom(it) && !it.isInterface(),
                        name -> name.endsWith("Samples"))
                .stream().flatMap(it -> made(it).samples().stream());
    }

    /** Made here rather than by JUnit, to which a package without a test class is not open. */
    private static LearnerSamples made(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (LearnerSamples) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
