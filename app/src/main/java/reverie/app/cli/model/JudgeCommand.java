package reverie.app.cli.model;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import reverie.app.cli.option.DataOptions;
import reverie.app.cli.option.ThreadsOption;
import reverie.model.Version;
import reverie.model.board.Baselines;
import reverie.model.board.Contender;
import reverie.model.board.Judge;
import reverie.model.board.Verdict;
import reverie.model.data.LearnedValues;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.trained.Chosen;
import reverie.model.trained.Likelihood;
import reverie.model.trained.Sampler;

/** {@code reverie judge}: many models on one board. */
@Command(name = "judge", modelTransformer = JudgeCommand.OfModels.class, description = "Judge models of all kinds by the same images and print one board: likelihood (exact, estimated from both sides or bounded from below), Parzen window, birthday test and nearest training image, beside copies of the training images, k-means and a mixture of Bernoullis. The ranking changes from column to column.")
public final class JudgeCommand implements Callable<Integer> {

    private static final CapabilityOptions SAMPLES = new CapabilityOptions(Sampler.class);
    private static final CapabilityOptions LIKELIHOODS = new CapabilityOptions(Likelihood.class);

    /** Numbers that kinds of models leave to be chosen. */
    static final class OfModels implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec command) {
            return LIKELIHOODS.addNumbersTo(SAMPLES.addNumbersTo(command));
        }
    }

    @Parameters(paramLabel = "M.safetensors|NAME", arity = "0..*", completionCandidates = ModelArgument.Bundled.class, description = "Models that `reverie train` or `reverie baseline` saved, or bundled ones: ${COMPLETION-CANDIDATES}.")
    List<Path> models = new ArrayList<>();

    @Mixin
    DataOptions data = new DataOptions();

    @Option(names = "--samples", paramLabel = "N", defaultValue = "10000", description = "Images that each model draws, each the end of a chain of its own where it has chains (default ${DEFAULT-VALUE}, as published Parzen windows have).")
    int samples;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of every draw (default ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", paramLabel = "B.csv|B.json", description = "Where the board is written as well, as a table or with all that was found out.")
    Optional<Path> out = Optional.empty();

    @Option(names = "--picture", paramLabel = "F.png", description = "Where the first 16 samples of each row of the board are drawn, one below the other.")
    Optional<Path> picture = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        Optional<BoardFile> file = out.map(BoardFile::to);
        Optional<ImagesOut> samplesOut = picture.map(ImagesOut::toPicture);
        List<LoadedModel> loaded = models.stream().map(LoadedModel::open).toList();
        List<Contender> contenders = contenders(loaded);
        Splits splits = data.splits(seed, learned(loaded));
        loaded.forEach(it -> it.on(splits.train()));
        try (Workers workers = threads.workers()) {
            var judge = new Judge(splits, samples, seed, workers);
            var board = new Board(splits, judge, seed, samples, judged(judge, splits, contenders, workers));
            PrintWriter answers = spec.commandLine().getOut();
            BoardTable.lines(board).forEach(answers::println);
            answers.flush();
            file.ifPresent(it -> it.write(board));
            samplesOut.ifPresent(it -> draw(board, it));
        }
        return 0;
    }

    private static void draw(Board board, ImagesOut picture) {
        List<Verdict> rows = board.verdicts().stream().filter(it -> it.shown().isPresent()).toList();
        int columns = rows.stream().mapToInt(it -> it.shown().orElseThrow().getColDim()).max().orElseThrow();
        picture.writeRows(rows.stream().map(it -> it.shown().orElseThrow()).toList(), columns,
                board.data().train().shape(),
                Map.of("Software", Version.PROGRAM, "Rows",
                        rows.stream().map(Verdict::name).collect(Collectors.joining("; "))));
    }

    /** What the first model that says so has learned from, so that all are asked about the same numbers. */
    private static Optional<LearnedValues> learned(List<LoadedModel> loaded) {
        return loaded.stream().flatMap(it -> it.provenance().data().values().stream()).findFirst();
    }

    private List<Contender> contenders(List<LoadedModel> loaded) {
        ParseResult parsed = spec.commandLine().getParseResult();
        List<String> kinds = loaded.stream().map(LoadedModel::kind).toList();
        SAMPLES.refuseNumbersOfNone(parsed, kinds);
        LIKELIHOODS.refuseNumbersOfNone(parsed, kinds);
        return loaded.stream().map(it -> Contender.of(name(it), it.kind(), it.model(),
                chosen(parsed, it.kind()))).toList();
    }

    private static Chosen chosen(ParseResult parsed, String kind) {
        return SAMPLES.numbersTaken(parsed, kind).and(LIKELIHOODS.numbersTaken(parsed, kind));
    }

    private static String name(LoadedModel model) {
        return Optional.ofNullable(model.path().getFileName()).orElse(model.path()).toString()
                .replace(".safetensors", "");
    }

    private List<Verdict> judged(Judge judge, Splits splits, List<Contender> models, Workers workers) {
        var verdicts = new ArrayList<>(List.of(judge.ofHeldOut()));
        var all = new ArrayList<>(Baselines.all(splits.train(), seed, workers));
        all.addAll(models);
        for (Contender each : all) {
            verdicts.add(judge.of(each.sampledBy(sampler -> timed(sampler, each.name()))));
        }
        return verdicts;
    }

    /** Says how long it took: on standard error, since it is another time whenever one asks. */
    private Sampler timed(Sampler sampler, String name) {
        return (count, key, chosen, workers) -> {
            long start = System.nanoTime();
            var drawn = sampler.sample(count, key, chosen, workers);
            double seconds = (System.nanoTime() - start) * 1e-9;
            PrintWriter messages = spec.commandLine().getErr();
            messages.println(String.format(Locale.ROOT, "%s: %,d samples drawn in %.1f s, %.3f ms each", name, count,
                    seconds, 1e3 * seconds / count));
            messages.flush();
            return drawn;
        };
    }
}
