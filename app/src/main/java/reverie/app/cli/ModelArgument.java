package reverie.app.cli;

import java.nio.file.Path;
import java.util.Iterator;
import picocli.CommandLine.Parameters;
import reverie.app.data.ModelLibrary;
import reverie.sampledata.SampleData;
import reverie.sampledata.SampleModel;

/** The saved model that a command works on. */
final class ModelArgument {

    /** Names of bundled models, for the help and for shells. */
    static final class Bundled implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return SampleData.models().stream().map(SampleModel::name).iterator();
        }
    }

    @Parameters(paramLabel = "M.safetensors|NAME", completionCandidates = Bundled.class, description = "A model that `reverie train` saved, or a bundled one: ${COMPLETION-CANDIDATES}.")
    Path path = Path.of("");

    /** @throws reverie.model.BadInput where it is no model of a known kind */
    LoadedModel load() {
        return LoadedModel.of(path, ModelLibrary.open(path));
    }
}
