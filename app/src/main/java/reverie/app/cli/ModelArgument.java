package reverie.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;
import reverie.model.BadInput;
import reverie.model.boltzmann.Rbm;
import reverie.model.boltzmann.RbmFile;
import reverie.model.data.DataSet;
import reverie.model.store.ModelFile;

/** The saved model that a command works on. */
final class ModelArgument {

    @Parameters(paramLabel = "M.safetensors", description = "A model that `reverie train` saved.")
    Path path = Path.of("");

    ModelFile read() {
        return ModelFile.read(path);
    }

    /** The model, refused where it does not take examples of the data's size. */
    Rbm readFor(DataSet data) {
        Rbm rbm = RbmFile.rbm(read());
        if (rbm.visible() != data.values()) {
            throw new BadInput(data.name(), "examples of " + data.values() + " values",
                    rbm.visible() + " as in " + path.getFileName());
        }
        return rbm;
    }
}
