package reverie.app.cli.model;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.Mask;
import reverie.model.completion.PartialImage;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImage;
import reverie.model.data.ImageShape;
import reverie.model.data.LearnedValues;
import reverie.model.data.file.raw.Reading;
import reverie.model.matrix.Workers;
import reverie.model.tempering.Swaps;
import reverie.model.trained.Chosen;
import reverie.model.trained.Completer;

/** {@code reverie complete}: the hidden part of an image, drawn by many chains. */
@Command(name = "complete", modelTransformer = CompleteCommand.OfModels.class, description = "Hide a part of images and draw it from P(hidden | visible). A picture of one image has the image, what is known of it (unknown pixels mid grey), the mean completion and the entropy of each pixel (0 to 1 bit), then a probability image of each chain; of several images it has a row for each: the image, what is known of it, each chain and their mean. An array has one row a chain, its last state.")
public final class CompleteCommand implements Callable<Integer> {

    private static final float UNKNOWN = 0.5f;
    private static final int CHAINS = 64;
    /** As many as stand side by side where several images are completed. */
    private static final int CHAINS_OF_SEVERAL = 8;

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

    /** Where images come from: a data set, or a file of its own. */
    static final class Source {

        @ArgGroup(exclusive = false)
        @Nullable
        Examples examples;

        @Option(names = "--image", required = true, paramLabel = "F.png", description = "An image of the model's size.")
        @Nullable
        Path image;
    }

    /** Some examples of a data set. */
    static final class Examples {

        @Option(names = "--data", required = true, paramLabel = "NAME|FILE", description = "A bundled data set (see `reverie data list`), or a file.")
        String data = "";

        @Option(names = "--index", paramLabel = "LIST", defaultValue = "0", description = "Which of its images, from 0, of the part that models are tested on where there is one: one, or several, as in 0-3,7 (default ${DEFAULT-VALUE}).")
        String index = "";
    }

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Option(names = "--fit", description = "Scale an image of another size to the model's.")
    boolean fit;

    @Option(names = "--mask", paramLabel = "HOW", defaultValue = "bottom", description = "What is hidden: top, bottom, left, right, center, quarter, random:SHARE, or a picture of the image's size, bright where pixels are hidden (default ${DEFAULT-VALUE}).")
    String mask = "";

    @Option(names = "--chains", paramLabel = "N", description = "How many chains complete an image (default 64, or 8 each of several images).")
    Optional<Integer> chains = Optional.empty();

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
        chains.filter(it -> it < 1).ifPresent(it -> {
            throw new BadInput("chains", Integer.toString(it), "1 or more");
        });
        var target = ImagesOut.to(out);
        LoadedModel loaded = model.load();
        Completer completer = loaded.capable(Completer.class, "complete images");
        Chosen chosen = loaded.chosen(Completer.class, spec.commandLine().getParseResult());
        List<PartialImage> images = given(model.learned()).stream().map(it -> partial(fitting(it, loaded))).toList();
        int count = chains.orElse(images.size() == 1 ? CHAINS : CHAINS_OF_SEVERAL);
        int steps = loaded.takes(Completer.STEPS, Completer.class) ? chosen.of(Completer.STEPS) : 1;
        var sheet = new CompletionSheet(images.size());
        try (Workers workers = threads.workers()) {
            Swaps swaps = Swaps.NONE;
            for (PartialImage image : images) {
                // A new one for each, so that nothing is left of the image before.
                ConditionalSampler sampler = completer.completing(count, chosen, workers);
                var completion = new Completion(sampler, image, seed);
                int hot = sampler.hotSteps(steps / 4);
                for (int step = 0; step < steps; step++) {
                    completion.step(hot);
                }
                sheet.add(image, completion);
                swaps = swaps.and(sampler.swaps());
            }
            sheet.write(target, count, images.getFirst().shape(), loaded.provenance());
            SwapsReport.print(swaps, images.size() * count, spec.commandLine().getOut());
        }
        return 0;
    }

    private PartialImage partial(GreyImage image) {
        return new PartialImage(image.shape(), pixels(image), hidden(image.shape())).partly("mask");
    }

    private GreyImage fitting(GreyImage image, LoadedModel loaded) {
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

    private List<GreyImage> given(Optional<LearnedValues> learned) {
        if (source != null && source.examples != null) {
            return examples(source.examples, learned);
        }
        if (source != null && source.image != null) {
            reading.reading().refuseAll("image", "a picture");
            reading.refuseJitter("image", "a picture");
            return List.of(reading.changes().apply(PictureFile.read(source.image)));
        }
        throw new BadInput("image", "none", "--data NAME, or --image F.png");
    }

    private List<GreyImage> examples(Examples asked, Optional<LearnedValues> learned) {
        var splits = DataLibrary.open(reading.address(asked.data), Reading.BY_CONTENT.asLearned(learned));
        DataSet set = splits.shown();
        return Indices.parse(asked.index, set.size()).stream().map(it -> GreyImage.of(set, it)).toList();
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
}
