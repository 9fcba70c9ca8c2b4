package reverie.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;
import reverie.app.data.ModelLibrary;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.saved.SavedModel;
import reverie.model.store.ModelFile;

/** The saved model that a command works on. */
final class ModelArgument {

    @Parameters(paramLabel = "M.safetensors|NAME", description = "A model that `reverie train` saved, or a bundled one: digits-rbm, digits-dbn, digits-dbm, and the same of glyphs.")
    Path path = Path.of("");

    ModelFile read() {
        return ModelLibrary.open(path);
    }

    /** The model of the file, refused where it does not take examples of the data's size. */
    SavedModel modelFor(ModelFile file, DataSet data) {
        SavedModel model = SavedModel.of(file);
        if (model.values() != data.values()) {
            throw new BadInput(data.name(), "examples of " + data.values() + " values",
                    model.values() + " as in " + path.getFileName());
        }
        return model;
    }
}
