package reverie.app.cli;

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
import reverie.app.recipe.Standard;

/**
 * The table by which defaults are chosen: what a model comes to on two data sets with three seeds, by the figure that it is for. By hand: {@code DefaultsTable MODEL [THREADS]} prints it as rows for docs/defaults.md.
 */
final class DefaultsTable {

    private static final int SEEDS = 3;

    /** The second has few and small images, which ten epochs show in 180 mini-batches of the usual size. */
    private static final List<String> SETS = List.of("digits", "small-digits");

    private final Path folder;
    private final String threads;
    /** The table alone; everything else that commands print goes elsewhere. */
    private final PrintStream out = System.out;

    private DefaultsTable(Path folder, String threads) {
        this.folder = folder;
        this.threads = threads;
    }

    static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("defaults");
        new DefaultsTable(folder, args.length > 1 ? args[1] : "1")
                .print(Standard.all().filter(it -> it.recipe().equals(args[0])).findFirst().orElseThrow());
    }

    private void print(Standard standard) throws IOException {
        out.println("| `train " + standard.recipe() + "` | "
                + String.join(" | ", SETS) + " |");
        out.println("|---".repeat(SETS.size() + 1) + "|");
        for (String variant : standard.variants()) {
            out.print("| `" + variant + "`");
            for (String set : SETS) {
                out.print(" | " + cell(standard, variant, set));
                out.flush();
            }
            out.println(" |");
        }
    }

    /** The mean over the seeds, and how far the farthest lies from it. */
    private String cell(Standard standard, String variant, String set) throws IOException {
        var figures = new double[SEEDS];
        for (int seed = 1; seed <= SEEDS; seed++) {
            figures[seed - 1] = figure(standard, variant, set, seed);
        }
        double mean = Arrays.stream(figures).average().orElseThrow();
        double spread = Arrays.stream(figures).map(it -> Math.abs(it - mean)).max().orElseThrow();
        return String.format(Locale.ROOT, "%.2f ± %.2f", mean, spread);
    }

    private double figure(Standard standard, String variant, String set, int seed) throws IOException {
        String file = folder.resolve("m.safetensors").toString();
        List<String> data = Stream.of(List.of("--data", set), standard.data()).flatMap(List::stream).toList();
        command(List.of("train", standard.recipe(), "--out", file, "--seed", Integer.toString(seed), "--threads",
                threads), data,
                List.of(variant.split(" ")));
        return DefaultsFloorTest.lowest(standard, command(List.of("evaluate", file), data, standard.evaluate()));
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
