package reverie.app.cli.model;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Parameters;
import reverie.model.data.LearnedValues;
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

    /** What was read of it, once. */
    private Optional<LoadedModel> loaded = Optional.empty();

    /** @throws reverie.model.BadInput where it is no model of a known kind */
    LoadedModel load() {
        LoadedModel known = loaded.orElseGet(() -> LoadedModel.open(path));
        loaded = Optional.of(known);
        return known;
    }

    /** What the numbers were that it has learned from, if its file says so. */
    Optional<LearnedValues> learned() {
        return load().provenance().data().values();
    }
}
