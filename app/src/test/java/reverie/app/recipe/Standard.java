package reverie.app.recipe;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What a recipe's defaults are held to, and by what figure they were chosen: supplied by a class {@code …Standard} beside the
 * recipe's tests, which is found by itself.
 *
 * @param recipe   which
 * @param least    what the figure may be at the least, with the defaults on {@code small-digits}, that a broken run misses
 * @param most     what it may be at the most
 * @param figures  what {@code evaluate} prints; of several, the lowest counts, as of a likelihood estimated from both sides
 * @param data     options of {@code train} and {@code evaluate} that say what data are
 * @param evaluate options of {@code evaluate} besides
 * @param variants options of {@code train} that are compared in docs/defaults.md, with few enough hidden units that it takes minutes
 */
public record Standard(String recipe, double least, double most, List<String> figures, List<String> data,
        List<String> evaluate, List<String> variants) {

    /** Of pixels as they are. */
    public static Standard between(String recipe, double least, double most, String... figures) {
        return new Standard(recipe, least, most, List.of(figures), List.of(), List.of(), List.of());
    }

    /** Of pixels that are drawn once as black or white. */
    public Standard drawn() {
        return new Standard(recipe, least, most, figures, List.of("--binarize", "sample"), evaluate, variants);
    }

    /** By annealing from both sides. */
    public Standard annealed() {
        return new Standard(recipe, least, most, figures, data,
                List.of("--ais", "--temperatures", "300", "--chains", "30"), variants);
    }

    /** With options that are compared. */
    public Standard comparing(String... options) {
        return new Standard(recipe, least, most, figures, data, evaluate, List.of(options));
    }

    /** Of all recipes. */
    public static Stream<Standard> all() {
        String file = Standard.class.getName().replace('.', '/') + ".class";
        URI classes = URI.create(Objects.requireNonNull(Standard.class.getResource("/" + file)).toString()
                .replace(file, ""));
        return ReflectionSupport
                .findAllClassesInClasspathRoot(classes, Supplier.class::isAssignableFrom,
                        name -> name.endsWith("Standard"))
                .stream().map(Standard::supplied);
    }

    /** Made here rather than by JUnit, to which a package without a test class is not open. */
    private static Standard supplied(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Standard) ((Supplier<?>) constructor.newInstance()).get();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
