package reverie.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.Standard;

/** What a newcomer's first command comes to on the smallest bundled data, by the figure that the model is for. */
class DefaultsFloorTest {

    private static final Map<String, Standard> STANDARDS = Standard.all()
            .collect(Collectors.toMap(Standard::recipe, it -> it));

    @TempDir
    private Path folder;

    static List<ModelRecipe<?, ?>> recipes() {
        return TrainCommand.recipes();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @SafeVarargs
    private static String command(List<String>... words) {
        var all = new ArrayList<String>();
        for (List<String> some : words) {
            all.addAll(some);
        }
        Console console = Console.run(all.toArray(String[]::new));
        assertThat(console.exit()).as(console.err()).isZero();
        return console.out();
    }

    @Test
    void everyRecipeHasAStandard() {
        assertThat(recipes()).extracting(ModelRecipe::id).containsExactlyInAnyOrderElementsOf(STANDARDS.keySet());
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theDefaultsComeUpToIt(ModelRecipe<?, ?> recipe) throws IOException {
        Standard standard = Objects.requireNonNull(STANDARDS.get(recipe.id()), recipe.id());
        List<String> digits = List.of("--data", "small-digits");
        var from = new ArrayList<String>();
        if (recipe.table().learned().stream().anyMatch(it -> it.id().equals("from"))) {
            from.addAll(List.of("--from", file("from")));
            command(List.of("train", "autoencoder", "--out", file("from")), digits);
        }
        command(List.of("train", recipe.id(), "--out", file("m")), digits, standard.data(), from);
        String said = command(List.of("evaluate", file("m")), digits, standard.data(), standard.evaluate());
        assertThat(lowest(standard, said)).as(said).isBetween(standard.least(), standard.most());
    }

    /** Of the figures by which a model is judged. */
    static double lowest(Standard standard, String said) throws IOException {
        JsonNode figures = new ObjectMapper().readTree(said);
        return standard.figures().stream().filter(figures::has).mapToDouble(it -> figures.get(it).asDouble()).min()
                .orElseThrow();
    }
}
