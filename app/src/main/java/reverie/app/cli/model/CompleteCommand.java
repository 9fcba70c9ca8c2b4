package reverie.app.cli.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.store.R032Store;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import reverie.app.cli.option.ReadingOptions;
import reverie.app.cli.option.ThreadsOption;
import reverie.app.data.choice.AreaAverage;
import reverie.app.data.DataLibrary;
import reverie.app.data.PictureFile;
import reverie.model.BadInput;
import reverie.model.completion.Completion;
import reverie.model.completion.CompletionSummary;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.Mask;
import reverie.model.completion.PartialImage;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImage;
import reverie.model.data.ImageShape;
import reverie.model.data.LearnedValues;
import reverie.model.data.file.raw.Reading;
import reverie.model.matrix.Workers;
import reverie.model.trained.Chosen;
import reverie.model.trained.Completer;
import reverie.viz.tiles.Shading;

/** {@code reverie complete}: the hidden part of an image, drawn by many chains. */
@Command(name = "complete", modelTransformer = CompleteCommand.OfModels.class, description = "Hide a part of an image and draw it from P(hidden | visible). A picture has the image, what is known of it (unknown pixels mid grey), the mean completion and the entropy of each pixel (0 to 1 bit), then a probability image of each chain; an array has one row a chain, its last state.")
public final class CompleteCommand implements Callable<Integer> {

    private static final float UNKNOWN = 0.5f;
    /** The image, what is known of it, mean and entropy. */
    private static final int HEAD = 4;

    /** Options that kinds of models bring. */
    static final class OfModels implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec command) {
            return new CapabilityOptions(Completer.class).addTo(command);
        }
    }

    @Mixin
    ModelArgument model = new ModelArgument();

    @ArgGroup
    @Nullable
    Source source;

    /** Where the image comes from: a data set, or a file of its own. */
    static final class Source {

        @ArgGroup(exclusive = false)
        @Nullable
        Example example;

        @Option(names = "--image", required = true, paramLabel = "F.png", description = "An image of the model's size.")
        @Nullable
        Path image;
    }

    /** One example of a data set. */
    static final class Example {

        @Option(names = "--data", required = true, paramLabel = "NAME|FILE", description = "A bundled data set (see `reverie data list`), or a file.")
        String data = "";

        @Option(names = "--index", paramLabel = "I", defaultValue = "0", description = "Which of its images, from 0, of the part that models are tested on where there is one (default ${DEFAULT-VALUE}).")
        int index;
    }

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Option(names = "--fit", description = "Scale an image of another size to the model's.")
    boolean fit;

    @Option(names = "--mask", paramLabel = "HOW", defaultValue = "bottom", description = "What is hidden: top, bottom, left, right, center, quarter, random:SHARE, or a picture of the image's size, bright where pixels are hidden (default ${DEFAULT-VALUE}).")
    String mask = "";

    @Option(names = "--chains", paramLabel = "N", defaultValue = "64", description = "How many chains complete it (default ${DEFAULT-VALUE}).")
    int chains;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the first states and every draw (default ${DEFAULT-VALUE}).")
    long seed;

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", required = true, paramLabel = "F.png|F.npy", description = "Picture, or one row a chain.")
    Path out = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // injected by picocli
    CommandSpec spec;

    @Override
    public Integer call() {
        if (chains < 1) {
            throw new BadInput("chains", Integer.toString(chains), "1 or more");
        }
        var target = ImagesOut.to(out);
        LoadedModel loaded = model.load();
        Completer completer = loaded.capable(Completer.class, "complete images");
        Chosen chosen = loaded.chosen(Completer.class, spec.commandLine().getParseResult());
        GreyImage image = image(loaded);
        PartialImage partial = new PartialImage(image.shape(), pixels(image), hidden(image.shape())).partly("mask");
        try (Workers workers = threads.workers()) {
            ConditionalSampler sampler = completer.completing(chains, chosen, workers);
            var completion = new Completion(sampler, partial, seed);
            int steps = loaded.takes(Completer.STEPS, Completer.class) ? chosen.of(Completer.STEPS) : 1;
            int hot = sampler.hotSteps(steps / 4);
            for (int step = 0; step < steps; step++) {
                completion.step(hot);
            }
            if (target.isPicture()) {
                int columns = Math.max(HEAD, (int) Math.ceil(Math.sqrt(chains)));
                target.writeSheet(sheet(partial, completion, columns), columns, image.shape(), loaded.provenance());
            } else {
                target.write(sampler.states(), loaded.provenance(), Shading.UNIT);
            }
            SwapsReport.print(sampler.swaps(), chains, spec.commandLine().getOut());
        }
        return 0;
    }

    private GreyImage image(LoadedModel loaded) {
        GreyImage image = given(model.learned());
        ImageShape learned = loaded.provenance().data().shape();
        ImageShape wanted = learned.orOfValues(loaded.model().values());
        if (image.shape().equals(wanted)) {
            return image;
        }
        if (!fit) {
            throw new BadInput(image.name(), image.shape() + " pixels",
                    wanted + " as in " + loaded.path().getFileName() + ", or --fit to scale it");
        }
        return AreaAverage.scaled(image, wanted);
    }

    private GreyImage given(Optional<LearnedValues> learned) {
        if (source != null && source.example != null) {
            return example(source.example, learned);
        }
        if (source != null && source.image != null) {
            reading.reading().refuseAll("image", "a picture");
            return reading.changes().apply(PictureFile.read(source.image));
        }
        throw new BadInput("image", "none", "--data NAME, or --image F.png");
    }

    private GreyImage example(Example asked, Optional<LearnedValues> learned) {
        var splits = DataLibrary.open(reading.address(asked.data), Reading.BY_CONTENT.asLearned(learned));
        DataSet set = splits.shown();
        if (asked.index < 0 || asked.index >= set.size()) {
            throw new BadInput("index", Integer.toString(asked.index), "from 0 to " + (set.size() - 1));
        }
        return GreyImage.of(set, asked.index);
    }

    private static float[] pixels(GreyImage image) {
        return Arrays.copyOfRange(image.values(), image.start(), image.start() + image.shape().pixels());
    }

    private boolean[] hidden(ImageShape shape) {
        if (!mask.endsWith(".png")) {
            return Mask.parse(mask, seed).of(shape);
        }
        GreyImage picture = PictureFile.read(Path.of(mask));
        if (!picture.shape().equals(shape)) {
            throw new BadInput("mask", picture.shape() + " pixels in " + picture.name(), shape + " as the image");
        }
        boolean[] hidden = new boolean[shape.pixels()];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = picture.values()[i] > UNKNOWN;
        }
        return hidden;
    }

    /** A first row of four, filled up with paper, and rows of chains. */
    private static R032Store sheet(PartialImage image, Completion completion, int columns) {
        int d = image.shape().pixels();
        R032Store means = completion.chains().means();
        CompletionSummary summary = completion.summary();
        float[] known = image.values().clone();
        for (int i = 0; i < d; i++) {
            known[i] = image.hidden()[i] ? UNKNOWN : known[i];
        }
        R032Store all = R032Store.FACTORY.make(d, columns + means.getColDim());
        Arrays.fill(all.data, 1);
        List<float[]> head = List.of(image.values(), known, summary.mean(), summary.entropy());
        for (int k = 0; k < HEAD; k++) {
            System.arraycopy(head.get(k), 0, all.data, k * d, d);
        }
        System.arraycopy(means.data, 0, all.data, columns * d, means.data.length);
        return all;
    }
}
