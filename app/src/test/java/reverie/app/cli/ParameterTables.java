package reverie.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import reverie.app.recipe.ModelRecipe;
import reverie.app.settings.Parameter;

/** The tables of all models as a page of the documentation; {@code main} writes it anew. */
final class ParameterTables {

    static final Path PAGE = Path.of("..", "docs", "parameters.md");

    private ParameterTables() {
    }

    public static void main(String[] arguments) throws IOException {
        Files.writeString(PAGE, text());
    }

    static String text() {
        return """
                # What may be chosen about each model

                The same table serves the window, `reverie train`, links and the provenance of files. Defaults are those for grey
                images; what other kinds of data ask for, and why, is in [defaults.md](defaults.md). A test holds this page to the
                program, and `ParameterTables` among the tests of `app` writes it.

                """
                + TrainCommand.recipes().stream().map(ParameterTables::section).collect(Collectors.joining("\n"));
    }

    private static String section(ModelRecipe<?, ?> recipe) {
        String rows = recipe.table().learned().stream().map(parameter -> row(recipe, parameter))
                .collect(Collectors.joining());
        String presets = recipe.presets().entrySet().stream()
                .map(preset -> "\nPreset `" + preset.getKey() + "`: `" + preset.getValue() + "`.\n")
                .collect(Collectors.joining());
        return "## " + recipe.id() + "\n\n" + recipe.summary()
                + "\n\n| option | default | what it does |\n|---|---|---|\n"
                + rows + presets;
    }

    private static <T> String row(ModelRecipe<?, ?> recipe, Parameter<T> parameter) {
        String only = recipe.table().condition(parameter).map(it -> " Only " + it.where() + ".").orElse("");
        return "| `--" + parameter.id() + "` | " + parameter.text(parameter.initial()).replace("|", "\\|") + " | "
                + parameter.about().help() + only + " |\n";
    }
}
