package reverie.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;
import reverie.app.data.ModelLibrary;

/** The saved model that a command works on. */
final class ModelArgument {

    @Parameters(paramLabel = "M.safetensors|NAME", description = "A model that `reverie train` saved, or a bundled one: digits-rbm, digits-dbn, digits-dbm, and the same of glyphs.")
    Path path = Path.of("");

    /** @throws reverie.model.BadInput where it is no model of a known kind */
    LoadedModel load() {
        return LoadedModel.of(path, ModelLibrary.open(path));
    }
}
