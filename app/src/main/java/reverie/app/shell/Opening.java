package reverie.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.RunDescription;
import reverie.app.room.Experiment;
import reverie.app.room.KeptRun;
import reverie.app.room.ModelShelf;
import reverie.app.room.Start;
import reverie.model.BadInput;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.Unread;
import reverie.model.store.ModelFile;
import reverie.model.store.RunFile;

/**
 * What becomes of a file that is opened.
 *
 * @param experiment whose room opens
 * @param start      how
 * @param model      that the room is to use; empty where it goes on with a run
 */
record Opening(Experiment experiment, Start start, Optional<ModelShelf.Named> model) {

    /**
     * Reads a run or a model. In the background.
     *
     * @throws BadInput where the file is neither, or no room can use it
     */
    static Opening of(Path file, List<Experiment> experiments) {
        String name = Objects.toString(file.getFileName(), "");
        return RunFile.isOne(file) ? of(name, RunFile.read(file), experiments)
                : of(new ModelShelf.Named(name, ModelFile.read(file)), experiments);
    }

    /** Whether a file is a run or a model, or is called like one. In the background. */
    static boolean canBe(Path file) {
        if (Files.isDirectory(file)) {
            return false;
        }
        try (ByteSource source = ByteSource.open(file)) {
            return file.toString().endsWith(".safetensors")
                    || Unread.of(source.head()).filter(it -> it.equals(Unread.SAFETENSORS)).isPresent();
        }
    }

    private static Opening of(String name, RunFile run, List<Experiment> experiments) {
        RunDescription described = RunDescription.of(name, run.provenance());
        Experiment experiment = experiments.stream().filter(it -> isOf(it, described)).findFirst()
                .orElseThrow(() -> new BadInput(name,
                        "a run of " + described.experiment().or(described::recipe).orElse("nothing"),
                        "one of " + String.join(", ", experiments.stream().map(Experiment::id).toList())));
        return new Opening(experiment, Start.from(KeptRun.of(name, run, experiment)), Optional.empty());
    }

    /** A command's run is of a recipe, and any room that watches it will do. */
    private static boolean isOf(Experiment experiment, RunDescription described) {
        return described.experiment().map(experiment.id()::equals)
                .orElseGet(() -> experiment.recipe() instanceof ModelRecipe<?, ?> model
                        && described.recipe().equals(Optional.of(model.id())));
    }

    private static Opening of(ModelShelf.Named model, List<Experiment> experiments) {
        return experiments.stream()
                .flatMap(it -> it.using(model).map(start -> new Opening(it, start, Optional.of(model))).stream())
                .findFirst().orElseThrow(() -> new BadInput(model.name(),
                        "a model that no room uses (" + model.file().provenance().model() + ")",
                        "one that completes images, or a run"));
    }
}
