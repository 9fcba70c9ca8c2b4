package reverie.app.cli.model;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ParseResult;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
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

    /** @throws BadInput where the file holds no model of a known kind */
    static LoadedModel of(Path path, ModelFile file) {
        return new LoadedModel(path, file.provenance(), ModelFormats.provided().read(file));
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
