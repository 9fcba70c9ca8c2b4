package reverie.app.recipe;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;

/** What a recipe's defaults are held to, and by what figure they were chosen: a class beside its tests, found by itself. */
public interface Standard {

    /** Pixels drawn once as black or white. */
    List<String> DRAWN = List.of("--binarize", "sample");

    /** By annealing from both sides. */
    List<String> ANNEALED = List.of("--ais", "--temperatures", "300", "--chains", "30");

    /** Which. */
    String recipe();

    /** What {@code evaluate} prints; of several, the lowest counts, as of a likelihood estimated from both sides. */
    List<String> figures();

    /** What the figure may be at the least, with the defaults on {@code small-digits}, that a broken run misses. */
    double least();

    /** What it may be at the most. */
    double most();

    /** Options of {@code train} and {@code evaluate} that say what data are. */
    default List<String> data() {
        return List.of();
    }

    /** Options of {@code evaluate} besides. */
    default List<String> evaluate() {
        return List.of();
    }

    /** Options of {@code train} that are compared in docs/defaults.md, with few enough hidden units that it takes minutes. */
    default List<String> variants() {
        return List.of();
    }

    /** Of all recipes. */
    static Stream<Standard> all() {
        String file = Standard.class.getName().replace('.', '/') + ".class";
        URI classes = URI.create(Objects.requireNonNull(Standard.class.getResource("/" + file)).toString()
                .replace(file, ""));
        return ReflectionSupport
                .findAllClassesInClasspathRoot(classes, it -> Standard.class.isAssignableFrom(it) && !it.isInterface(),
                        name -> name.endsWith("Standard"))
                .stream().map(Standard::made);
    }

    /** Made here rather than by JUnit, to which a package without a test class is not open. */
    private static Standard made(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Standard) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
