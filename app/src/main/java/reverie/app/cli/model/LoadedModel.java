package reverie.app.cli.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ParseResult;
import reverie.app.data.ModelLibrary;
import reverie.app.recipe.RunDescription;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.RunFile;
import reverie.model.trained.Chosen;
import reverie.model.trained.ModelFormats;
import reverie.model.trained.ModelOption;
import reverie.model.trained.TrainedModel;

/**
 * A model that a command was given.
 *
 * @param path       as it was given
 * @param provenance where the model comes from
 * @param model      the model
 */
record LoadedModel(Path path, Provenance provenance, TrainedModel model) {

    /**
     * Reads a model.
     *
     * @param path of a file; or a bundled model's name
     * @throws BadInput where it is no model of a known kind; of a run it says what can be done with it
     */
    static LoadedModel open(Path path) {
        if (Files.isRegularFile(path) && RunFile.isOne(path)) {
            throw refusal(path, RunDescription.of(path.toString(), RunFile.read(path).provenance()));
        }
        ModelFile file = ModelLibrary.open(path);
        return new LoadedModel(path, file.provenance(), ModelFormats.provided().read(file));
    }

    private static BadInput refusal(Path path, RunDescription run) {
        String of = run.recipe().or(run::experiment).orElse("this program");
        String lab = "`reverie lab " + path + "` goes on with it";
        if (run.race().isPresent()) {
            return new BadInput(path.toString(), "the race " + run.race().get() + " of " + of,
                    "a model; " + lab + ", and keeps the model of one lane once the race is ended");
        }
        return new BadInput(path.toString(), "a run of " + of, "a model; " + run.recipe()
                .map(it -> "`reverie train " + it + " --resume " + path + " --out M.safetensors` makes one of it, ")
                .orElse("") + lab);
    }

    /** The kind of model. */
    String kind() {
        return provenance.model();
    }

    /** The same, refused where it does not take examples of the data's size. */
    LoadedModel on(DataSet data) {
        if (model.values() != data.values()) {
            throw new BadInput(data.name(), "examples of " + data.values() + " values",
                    model.values() + " as in " + path.getFileName());
        }
        model.needs().check(data, "as the model has learned from such");
        return this;
    }

    /**
     * The model by one of its capabilities.
     *
     * @param doing what it is to do, such as {@code complete images}
     * @throws BadInput where it has not got it, with the kinds that have
     */
    <C> C capable(Class<C> capability, String doing) {
        return ModelFormats.provided().capable(model, kind(), capability, doing);
    }

    /** What the model leaves to be chosen when it is asked for a capability. */
    List<ModelOption<?>> options(Class<?> capability) {
        return ModelFormats.provided().options(kind(), capability);
    }

    /** Whether the model leaves it to be chosen when it is asked for a capability. */
    boolean takes(ModelOption<?> option, Class<?> capability) {
        return ModelFormats.provided().taking(option, capability).contains(kind());
    }

    /**
     * What was chosen of the options that the model has for a capability.
     *
     * @throws BadInput where it does not take one of them
     */
    Chosen chosen(Class<?> capability, ParseResult parsed) {
        return new CapabilityOptions(capability).chosen(parsed, kind());
    }
}
