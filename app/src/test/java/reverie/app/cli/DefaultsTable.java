package reverie.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The table by which defaults are chosen: what a model comes to on two data sets with three seeds, by the figure that it is for. By hand: {@code DefaultsTable MODEL [THREADS]} prints it as rows for docs/defaults.md.
 */
final class DefaultsTable {

    private static final int SEEDS = 3;
    private static final List<String> ANNEALING = List.of("--ais", "--temperatures", "300", "--chains", "30");
    private static final List<String> DRAWN = List.of("--binarize", "sample");

    /** The second has few and small images, which ten epochs show in 180 mini-batches of the usual size. */
    private static final List<String> SETS = List.of("digits", "small-digits");

    private final Path folder;
    private final String threads;
    /** The table alone; everything else that commands print goes elsewhere. */
    private final PrintStream out = System.out;

    /**
     * What is compared of one model.
     *
     * @param data     options of all its commands
     * @param evaluate options of {@code evaluate}
     * @param figures  names of what it prints; of several, the lowest counts, as of a likelihood estimated from both sides
     * @param variants options of {@code train} besides
     */
    private record Plan(List<String> data, List<String> evaluate, List<String> figures, List<String> variants) {}

    private DefaultsTable(Path folder, String threads) {
        this.folder = folder;
        this.threads = threads;
    }

    private static Plan plan(String model) {
        return switch (model) {
            case "rbm" -> new Plan(DRAWN, ANNEALING, List.of("meanLogLikelihood", "meanLogLikelihoodByReverse"),
                    variants("--hidden 100", "--batch 100", "--batch 20", "--batch 10",
                            "--negative-phase cd --batch 100", "--negative-phase cd --batch 20"));
            case "dbn" -> new Plan(DRAWN, ANNEALING, List.of("meanLowerBound", "meanLowerBoundByReverse"),
                    variants("--hidden 100,100", "--batch 100", "--batch 20", "--batch 10"));
            case "dbm" -> new Plan(DRAWN, ANNEALING, List.of("meanLowerBound", "meanLowerBoundByReverse"),
                    variants("--hidden 100,100", "--batch 100", "--batch 20", "--batch 10"));
            case "mixture" -> new Plan(DRAWN, List.of(), List.of("meanLogLikelihood"),
                    List.of("--batch 100", "--batch 20", "--batch 10"));
            case "nade" -> new Plan(DRAWN, List.of(), List.of("meanLogLikelihood"),
                    List.of("--rate 0.001", "--rate 0.002", "--optimizer sgd --rate 0.1",
                            "--optimizer sgd --rate 0.03"));
            case "autoencoder", "deep-autoencoder" -> new Plan(List.of(), List.of(), List.of("reconstructionError"),
                    List.of("--batch 100", "--batch 20", "--batch 10"));
            default -> throw new IllegalArgumentException("no plan for " + model);
        };
    }

    /** Few enough hidden units that a table takes minutes, and what else is tried. */
    private static List<String> variants(String hidden, String... more) {
        return Stream.of(more).map(it -> hidden + " " + it).toList();
    }

    static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("defaults");
        new DefaultsTable(folder, args.length > 1 ? args[1] : "1").print(args[0], plan(args[0]));
    }

    private void print(String model, Plan plan) throws IOException {
        out.println("| `train " + model + "` | "
                + String.join(" | ", SETS) + " |");
        out.println("|---".repeat(SETS.size() + 1) + "|");
        for (String variant : plan.variants()) {
            out.print("| `" + variant + "`");
            for (String set : SETS) {
                out.print(" | " + cell(model, plan, variant, set));
                out.flush();
            }
            out.println(" |");
        }
    }

    /** The mean over the seeds, and how far the farthest lies from it. */
    private String cell(String model, Plan plan, String variant, String set) throws IOException {
        var figures = new double[SEEDS];
        for (int seed = 1; seed <= SEEDS; seed++) {
            figures[seed - 1] = figure(model, plan, variant, set, seed);
        }
        double mean = Arrays.stream(figures).average().orElseThrow();
        double spread = Arrays.stream(figures).map(it -> Math.abs(it - mean)).max().orElseThrow();
        return String.format(Locale.ROOT, "%.2f ± %.2f", mean, spread);
    }

    private double figure(String model, Plan plan, String variant, String set, int seed) throws IOException {
        String file = folder.resolve("m.safetensors").toString();
        List<String> data = Stream.of(List.of("--data", set), plan.data()).flatMap(List::stream).toList();
        command(List.of("train", model, "--out", file, "--seed", Integer.toString(seed), "--threads", threads), data,
                List.of(variant.split(" ")));
        JsonNode said = new ObjectMapper().readTree(command(List.of("evaluate", file), data, plan.evaluate()));
        return plan.figures().stream().filter(said::has).mapToDouble(it -> said.get(it).asDouble()).min().orElseThrow();
    }

    @SafeVarargs
    private static String command(List<String>... words) {
        var all = new ArrayList<String>();
        IntStream.range(0, words.length).forEach(i -> all.addAll(words[i]));
        Console console = Console.run(all.toArray(String[]::new));
        if (console.exit() != 0) {
            throw new IllegalStateException(String.join(" ", all) + ": " + console.err());
        }
        return console.out();
    }
}
