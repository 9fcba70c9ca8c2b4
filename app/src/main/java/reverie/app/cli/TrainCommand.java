package reverie.app.cli;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import reverie.app.recipe.ModelRecipe;

/** {@code reverie train MODEL}: one sub-command for each recipe. */
@Command(name = "train", description = "Train a model and save it.")
final class TrainCommand extends CommandGroup {

    TrainCommand() {
        super("model");
    }

    /** All recipes that there are, by their names. */
    static List<ModelRecipe<?, ?>> recipes() {
        return ServiceLoader.load(ModelRecipe.class).stream().<ModelRecipe<?, ?>>map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(ModelRecipe::id)).toList();
    }

    /** Adds the sub-commands, those of former names among them, which no list shows. */
    static void addModels(CommandSpec train) {
        recipes().forEach(recipe -> {
            train.addSubcommand(recipe.id(), TrainModelCommand.spec(recipe, recipe.id(), ""));
            recipe.formerCommands().forEach((name, settings) -> train.addSubcommand(name,
                    TrainModelCommand.spec(recipe, name, settings)));
        });
    }
}
