package reverie.app.cli.model;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.app.cli.option.DataOptions;
import reverie.app.cli.option.ThreadsOption;
import reverie.model.data.DataSet;

/** A saved model, and the examples that it is asked about. */
final class ModelOnData {

    @Mixin
    ModelArgument model = new ModelArgument();

    @Mixin
    DataOptions data = new DataOptions();

    @Option(names = "--split", paramLabel = "train|test", description = "Which part of the data (default ${DEFAULT-VALUE}, or what there is).")
    DataOptions.Part split;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of every draw, such as that of --binarize sample (default ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    /** @param split the part where none is named */
    ModelOnData(DataOptions.Part split) {
        this.split = split;
    }

    /** The part that was asked for; where none was, the usual one, or the only one that there is, which it then says. */
    DataOptions.Taken examples() {
        CommandLine line = spec.commandLine();
        if (line.getParseResult().hasMatchedOption("--split")) {
            return new DataOptions.Taken(split, examples(split));
        }
        DataOptions.Taken taken = data.partIfThere(split, seed, model.learned());
        if (taken.part() != split) {
            line.getErr().println("no " + split + " part in " + data.source().data() + ", taking what there is");
            line.getErr().flush();
        }
        return taken;
    }

    /** One part, read like the numbers that the model has learned from. */
    DataSet examples(DataOptions.Part part) {
        return data.part(part, seed, model.learned());
    }
}
