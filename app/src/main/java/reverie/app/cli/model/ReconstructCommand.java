package reverie.app.cli.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ojalgo.matrix.store.R032Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.app.cli.option.DataOptions;
import reverie.app.data.DataLibrary;
import reverie.model.BadInput;
import reverie.model.autoencoder.Corruption;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImage;
import reverie.model.data.ImageShape;
import reverie.model.data.OverlapAverage;
import reverie.model.data.file.raw.Reading;
import reverie.model.matrix.Workers;
import reverie.model.trained.Reconstructor;
import reverie.viz.tiles.Shading;

/** {@code reverie reconstruct}: examples, reconstructed from the features that a model finds in them. */
@Command(name = "reconstruct", description = "Encode and decode the first examples. A picture has rows of originals, damaged ones if any, and reconstructions; an array has the reconstructions, one row an example.")
public final class ReconstructCommand implements Callable<Integer> {

    @Mixin
    ModelOnData asked = new ModelOnData(DataOptions.Part.TEST);

    @Option(names = "--count", paramLabel = "N", defaultValue = "12", description = "How many examples (default ${DEFAULT-VALUE}).")
    int count;

    @Option(names = "--corruption", paramLabel = "HOW", defaultValue = "none", description = "Damage before encoding: none, masking:SHARE, gaussian:SIGMA or salt-pepper:SHARE (default ${DEFAULT-VALUE}).")
    String corruption = "";

    @Option(names = "--image", paramLabel = "NAME|N", description = "Instead, one whole photograph, or the N-th image from 0, from patches that overlap, as large as the model's examples.")
    Optional<String> image = Optional.empty();

    @Option(names = "--stride", paramLabel = "S", defaultValue = "3", description = "Pixels from one of these patches to the next (default ${DEFAULT-VALUE}).")
    int stride;

    @Option(names = "--out", required = true, paramLabel = "F.png|F.npy", description = "Where the picture or the array is saved.")
    Path out = Path.of("");

    @Override
    public Integer call() {
        if (count < 1) {
            throw new BadInput("count", Integer.toString(count), "1 or more");
        }
        var target = ImagesOut.to(out);
        Corruption damage = Corruption.parse(corruption);
        if (image.isPresent()) {
            redrawWhole(image.get(), damage, target);
            return 0;
        }
        DataSet set = asked.examples().set().atMost(count);
        LoadedModel loaded = asked.model.load().on(set);
        Reconstructor model = loaded.capable(Reconstructor.class, "reconstruct examples");
        R032Store input = damaged(set.examples(), damage);
        try (Workers workers = asked.threads.workers()) {
            R032Store again = model.reconstruct(input, workers);
            var rows = new ArrayList<>(List.of(set.examples()));
            if (!(damage instanceof Corruption.None)) {
                rows.add(input);
            }
            rows.add(again);
            target.writeLast(rows, loaded.provenance(),
                    set.kind().isProbability() ? Shading.UNIT : Shading.SHARED);
        }
        return 0;
    }

    private void redrawWhole(String which, Corruption damage, ImagesOut target) {
        GreyImage whole = DataLibrary.image(asked.data.source().data(), which,
                Reading.BY_CONTENT.asLearned(asked.model.learned()));
        LoadedModel loaded = asked.model.load();
        Reconstructor model = loaded.capable(Reconstructor.class, "reconstruct examples");
        int values = loaded.model().values();
        var mosaic = new OverlapAverage(ImageShape.ofValues(values).height(), stride);
        if (mosaic.side() * mosaic.side() != values) {
            throw new BadInput("image", "a model of " + values + " values", "a model of square patches");
        }
        R032Store clean = R032Store.wrap(
                Arrays.copyOfRange(whole.values(), whole.start(), whole.start() + whole.shape().pixels()),
                whole.shape().pixels());
        R032Store input = damaged(clean, damage);
        try (Workers workers = asked.threads.workers()) {
            float[] again = mosaic.redraw(GreyImage.of(whole.name(), whole.shape(), input.data),
                    patches -> model.reconstruct(patches, workers));
            var rows = new ArrayList<>(List.of(clean));
            if (!(damage instanceof Corruption.None)) {
                rows.add(input);
            }
            rows.add(R032Store.wrap(again, again.length));
            target.writeLast(rows, whole.shape(), loaded.provenance(), Shading.UNIT);
        }
    }

    private R032Store damaged(R032Store clean, Corruption damage) {
        R032Store out = R032Store.FACTORY.make(clean.getRowDim(), clean.getColDim());
        R032Store scratch = R032Store.FACTORY.make(clean.getRowDim(), clean.getColDim());
        damage.apply(Corruption.key(asked.seed, 0), clean, out, scratch, 0, clean.getColDim());
        return out;
    }
}
