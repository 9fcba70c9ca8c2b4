package reverie.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import reverie.app.recipe.ModelRecipe;
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
 * @param name what errors call it
 * @param file the state, and where it comes from
 */
record Checkpoint(String name, RunFile file) {

    private static final String RECIPE = "recipe";
    private static final String SETTINGS = "settings";
    private static final String DATA = "data";
    private static final String READING = "reading";
    private static final String EXAMPLES = "examples";

    /** @throws BadInput where there is none */
    static Checkpoint read(Path path) {
        return new Checkpoint(Objects.toString(path.getFileName(), ""), RunFile.read(path));
    }

    /**
     * What a checkpoint says beside what a model file does: all settings, so that what is not said then is not decided anew, and where
     * the data are.
     */
    static void describe(SequencedMap<String, Object> all, ModelRecipe<?, ?> recipe, Settings settings,
            DataSourceOptions data) {
        all.put(RECIPE, recipe.id());
        all.put(SETTINGS, settings.table().learned().stream().map(it -> it.id() + "=" + text(it, settings)).toList());
        all.put(DATA, data.data);
        all.put(READING, data.reading().toString());
        data.examples().ifPresent(count -> all.put(EXAMPLES, count));
    }

    private static <T> String text(Parameter<T> parameter, Settings settings) {
        return parameter.text(settings.get(parameter));
    }

    /** The run at that moment. */
    SavedRun run() {
        return SavedRun.of(file);
    }

    /** The name or path of the data. */
    String data() {
        return said(DATA);
    }

    /** How many examples were taken, or nothing for all. */
    Object examples() {
        return new TreeMap<>(file.provenance().hyperparameters()).getOrDefault(EXAMPLES, "all");
    }

    private String said(String what) {
        return Objects.toString(file.provenance().hyperparameters().get(what), "");
    }

    /**
     * The settings of the run.
     *
     * @throws BadInput where it is a run of another model
     */
    Settings settings(ModelRecipe<?, ?> recipe) {
        if (!(file.provenance().hyperparameters().get(SETTINGS) instanceof List<?> values)) {
            throw new BadInput(name, "a run without settings", "one that `reverie train --checkpoint` kept");
        }
        if (!said(RECIPE).equals(recipe.id())) {
            throw new BadInput("resume", "a run of " + said(RECIPE), recipe.id());
        }
        Settings settings = Settings.initial(recipe.table());
        for (Object value : values) {
            String[] pair = value.toString().split("=", 2);
            settings = settings.with(pair[0], pair[1]);
        }
        return settings;
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

    /** Refuses other data than those of the run, or the same ones read otherwise. */
    void refuseOther(DataSet train, DataSourceOptions data) {
        Provenance provenance = file.provenance();
        if (!train.sha256().equals(provenance.data().sha256()) || train.size() != provenance.data().examples()) {
            throw new BadInput("data", train.name() + " with " + train.size() + " examples and hash "
                    + brief(train.sha256()),
                    provenance.data().name() + " with " + provenance.data().examples()
                            + " and " + brief(provenance.data().sha256()) + " as in " + name);
        }
        if (!data.reading().toString().equals(said(READING))) {
            throw new BadInput("data", "read as " + data.reading(), "read as in " + name + ", " + said(READING));
        }
    }

    private static String brief(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }
}
