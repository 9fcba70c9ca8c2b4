package reverie.app.cli.model;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.app.cli.option.ThreadsOption;
import reverie.model.BadInput;
import reverie.model.matrix.Workers;
import reverie.model.trained.Filters;
import reverie.viz.tiles.Shading;

/** {@code reverie render}: what each hidden unit looks for. */
@Command(name = "render", description = "Save a model's filters as a picture, one tile a hidden unit; grey is 0.")
public final class RenderCommand implements Callable<Integer> {

    @Mixin
    ModelArgument model = new ModelArgument();

    @Option(names = "--layer", paramLabel = "L", description = "Of a model that shows higher layers in pixels, the layer from 1 up (default 1).")
    int layer = 1;

    @Mixin
    ThreadsOption threads = new ThreadsOption();

    @Option(names = "--out", required = true, paramLabel = "F.png", description = "Where the picture is saved.")
    Path out = Path.of("");

    @Override
    public Integer call() {
        var target = ImagesOut.toPicture(out);
        LoadedModel loaded = model.load();
        Filters filters = loaded.capable(Filters.class, "show filters");
        if (layer < 1 || layer > filters.layers()) {
            throw new BadInput("layer", Integer.toString(layer),
                    filters.layers() == 1 ? "1" : "from 1 to " + filters.layers());
        }
        try (Workers workers = threads.workers()) {
            target.write(filters.filters(layer, workers), loaded.provenance(), Shading.PER_TILE);
        }
        return 0;
    }
}
