package reverie.app.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.app.recipe.ModelRecipe;

/** What a newcomer's first command comes to on the smallest bundled data, by the figure that the model is for. */
class DefaultsFloorTest {

    private static final List<String> DRAWN = List.of("--binarize", "sample");
    private static final List<String> ANNEALED = List.of("--ais", "--temperatures", "300", "--chains", "30");

    /**
     * What a broken run misses.
     *
     * @param figure   that {@code evaluate} prints
     * @param least    it may be
     * @param most     it may be
     * @param data     options of both commands
     * @param evaluate options of {@code evaluate} besides
     */
    private record Floor(String figure, double least, double most, List<String> data, List<String> evaluate) {

        static Floor atLeast(double least, String figure, List<String> data, List<String> evaluate) {
            return new Floor(figure, least, Double.MAX_VALUE, data, evaluate);
        }

        static Floor atMost(double most, String figure) {
            return new Floor(figure, 0, most, List.of(), List.of());
        }
    }

    /** By the recipe; what it comes to with seed 1, and what less would mean. */
    private static final Map<String, Floor> FLOORS = Map.ofEntries(
            // −25.3 nats an image; independent pixels −27.1. Too high an estimate would be none of this model.
            entry("rbm", new Floor("meanLogLikelihoodByReverse", -26.3, -22, DRAWN, ANNEALED)),
            // −23.7.
            entry("dbm", new Floor("meanLowerBoundByReverse", -24.7, -20, DRAWN, ANNEALED)),
            // 0.25 of the digits are taken for others; 0.9 by chance.
            entry("dbn", Floor.atMost(0.35, "errorRate")),
            // −22.4.
            entry("mixture", Floor.atLeast(-23.5, "meanLogLikelihood", DRAWN, List.of())),
            // −22.2.
            entry("nade", Floor.atLeast(-23.5, "meanLogLikelihood", DRAWN, List.of())),
            // 7.0; filters that learned nothing 9.0.
            entry("conv", Floor.atMost(8, "reconstructionError")),
            // 0.33; PCA with 20 components 0.50.
            entry("autoencoder", Floor.atMost(0.5, "reconstructionError")),
            // 0.85; PCA with 10 components 1.23.
            entry("denoising", Floor.atMost(1.23, "reconstructionError")),
            // 1.44; PCA with 5 components 2.14, the mean image 4.7.
            entry("deep-autoencoder", Floor.atMost(2.14, "reconstructionError")),
            // 0.08.
            entry("classifier", Floor.atMost(0.15, "errorRate")),
            // 10.5 dB.
            entry("sparse-coding", Floor.atLeast(9, "snr", List.of(), List.of())));

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
    void everyRecipeHasAFloor() {
        assertThat(recipes()).extracting(ModelRecipe::id).containsExactlyInAnyOrderElementsOf(FLOORS.keySet());
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theDefaultsDoNotFallThroughIt(ModelRecipe<?, ?> recipe) throws IOException {
        Floor floor = Objects.requireNonNull(FLOORS.get(recipe.id()), recipe.id());
        List<String> digits = List.of("--data", "small-digits");
        var from = new ArrayList<String>();
        if (recipe.table().learned().stream().anyMatch(it -> it.id().equals("from"))) {
            from.addAll(List.of("--from", file("from")));
            command(List.of("train", "autoencoder", "--out", file("from")), digits);
        }
        command(List.of("train", recipe.id(), "--out", file("m")), digits, floor.data(), from);
        String said = command(List.of("evaluate", file("m")), digits, floor.data(), floor.evaluate());
        assertThat(new ObjectMapper().readTree(said).get(floor.figure()).asDouble()).as(said)
                .isBetween(floor.least(), floor.most());
    }
}
