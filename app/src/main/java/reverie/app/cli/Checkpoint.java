package reverie.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import reverie.app.cli.option.DataSourceOptions;
import reverie.app.recipe.Course;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.RunDescription;
import reverie.app.settings.Parameter;
import reverie.app.settings.Settings;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.store.Provenance;
import reverie.model.store.RunFile;
import reverie.model.train.SavedRun;

/**
 * A training that was kept on its way.
 *
 * @param name      what errors call it
 * @param file      the state, and where it comes from
 * @param described by which settings, and on which data
 */
record Checkpoint(String name, RunFile file, RunDescription described) {

    /** @throws BadInput where there is none */
    static Checkpoint read(Path path) {
        String name = Objects.toString(path.getFileName(), "");
        RunFile file = RunFile.read(path);
        return new Checkpoint(name, file, RunDescription.of(name, file.provenance()));
    }

    /**
     * What is said of a run that this command keeps.
     *
     * @param from the run that it goes on with; empty where it begins one
     */
    static RunDescription describe(ModelRecipe<?, ?> recipe, Settings settings, DataSourceOptions data,
            Optional<Checkpoint> from) {
        return new RunDescription(Optional.empty(), Optional.of(recipe.id()), RunDescription.texts(settings),
                from.map(it -> it.described().course()).orElse(Course.UNCHANGED), data.data(),
                data.taken(), data.examples(), Optional.empty());
    }

    /** The run at that moment. */
    SavedRun run() {
        return SavedRun.of(file);
    }

    /**
     * The settings of the run.
     *
     * @throws BadInput where it is a run of another model
     */
    Settings settings(ModelRecipe<?, ?> recipe) {
        if (!described.recipe().equals(Optional.of(recipe.id()))) {
            throw new BadInput("resume", "a run of " + described.recipe().or(described::experiment).orElse("no model"),
                    recipe.id());
        }
        described.race().ifPresent(it -> {
            throw new BadInput("resume", "the race " + it, "one run; the lab goes on with a race");
        });
        return described.settings(recipe.table());
    }

    /**
     * Refuses other settings than those of the run.
     *
     * @param asked the run's settings, but for what was asked for now
     */
    void refuseOther(Settings own, Settings asked) {
        for (Parameter<?> parameter : own.table().learned()) {
            if (!text(parameter, own).equals(text(parameter, asked))) {
                throw new BadInput(parameter.id(), text(parameter, asked),
                        text(parameter, own) + " as in " + name);
            }
        }
    }

    private static <T> String text(Parameter<T> parameter, Settings settings) {
        return parameter.text(settings.get(parameter));
    }

    /** Refuses other data than those of the run, or the same ones read otherwise. */
    void refuseOther(DataSet train, DataSourceOptions data) {
        Provenance provenance = file.provenance();
        provenance.data().refuseOther(train, name);
        if (!data.taken().equals(described.reading())) {
            throw new BadInput("data", "read as " + data.taken(), "read as in " + name + ", " + described.reading());
        }
    }
}
