package reverie.app.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import reverie.app.cli.option.DataSourceOptions;
import reverie.app.data.DataLibrary;
import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.recipe.Choices;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.Trainee;
import reverie.app.settings.Settings;
import reverie.model.data.Splits;
import reverie.model.data.ValueNeeds;
import reverie.model.matrix.WarmUp;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;

/** {@code reverie train MODEL}: everything that is particular about the model comes from its recipe. */
final class TrainModelCommand<P, S> implements Callable<Integer> {

    private final ModelRecipe<P, S> recipe;
    private final String former;
    private final RecipeOptions options;

    @Mixin
    DataSourceOptions data = new DataSourceOptions();

    @Mixin
    RunOptions run = new RunOptions();

    @Mixin
    CheckpointOptions keeping = new CheckpointOptions();

    private final CommandSpec spec;

    /** @param former settings that a former name of the command stands for, or nothing */
    private TrainModelCommand(ModelRecipe<P, S> recipe, String former) {
        this.recipe = recipe;
        this.former = former;
        options = new RecipeOptions(recipe);
        spec = CommandSpec.forAnnotatedObject(this);
    }

    /**
     * The command for a model.
     *
     * @param name   of the command
     * @param former settings that this name stands for, or nothing
     */
    static <P, S> CommandSpec spec(ModelRecipe<P, S> recipe, String name, String former) {
        var command = new TrainModelCommand<>(recipe, former);
        command.spec.name(name).usageMessage().description(recipe.summary().replace("%", "%%")).sortOptions(false)
                .sortSynopsis(false).hidden(!former.isEmpty());
        command.options.addTo(command.spec);
        command.letDataBeTheCheckpoints();
        return command.spec;
    }

    /** A run that is gone on with knows its data. */
    private void letDataBeTheCheckpoints() {
        OptionSpec required = spec.findOption("--data");
        spec.remove(required);
        spec.addOption(OptionSpec.builder(required).required(false).build());
    }

    @Override
    public Integer call() {
        ParseResult given = spec.commandLine().getParseResult();
        PrintWriter messages = spec.commandLine().getErr();
        run.check();
        keeping.check(run.out);
        options.check(given);
        Optional<Checkpoint> from = keeping.resume.map(Checkpoint::read);
        from.map(Checkpoint::described).ifPresent(data::from);
        data.check();
        WarmUp.begin();
        Library library = DataLibrary.library();
        DataTraits traits = library.traits(data.data());
        Settings settings = from.map(it -> settings(it, given, traits)).orElseGet(() -> Choices.resolve(recipe, traits,
                usual -> options.preset(usual.read(former), given), usual -> options.asked(usual, given, traits)));
        options.withoutEffect(settings, given).forEach(note -> messages.println("reverie: " + note));
        try (Workers workers = run.threads.workers()) {
            Splits raw = recipe.load(library, data.data(), settings);
            ValueNeeds.REAL_NUMBERS.check(raw, "");
            Prepared prepared = recipe.prepare(new Splits(data.some(raw.train()), raw.test()), settings, workers);
            Settings settled = recipe.settled(settings, prepared);
            Trainee<P, S> trainee = recipe.make(prepared, settled, workers);
            from.ifPresent(it -> it.refuseOther(prepared.splits().train(), data));
            SequencedMap<String, Object> hyperparameters = settled.plain();
            data.examples().ifPresent(count -> hyperparameters.put("examples", count));
            var training = new TrainingRun(recipe.kind(settled), prepared.splits(), run, hyperparameters,
                    recipe.seed(settled), messages, new TrainingRun.Keeping(keeping,
                            Checkpoint.describe(recipe, settings, data, from).plain(), from.map(Checkpoint::run)));
            return training.train(trainee.learner(), recipe.live(settled), recipe.epochs(settled),
                    trainee.file().orElseThrow());
        }
    }

    private Settings settings(Checkpoint checkpoint, ParseResult given, DataTraits traits) {
        Settings own = checkpoint.settings(recipe);
        checkpoint.refuseOther(own, options.asked(options.preset(own, given), given, traits));
        return own;
    }
}
