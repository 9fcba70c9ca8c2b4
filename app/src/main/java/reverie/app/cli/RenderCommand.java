package reverie.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import reverie.model.saved.SavedModel;
import reverie.model.store.ModelFile;
import reverie.viz.tiles.Shading;

/** {@code reverie render}: what each hidden unit looks for. */
@Command(name = "render", description = "Save a model's filters as a picture, one tile a hidden unit; grey is 0.")
final class RenderCommand implements Callable<Integer> {

    @Mixin
    ModelArgument model = new ModelArgument();

    @Option(names = "--out", required = true, paramLabel = "F.png", description = "Where the picture is saved.")
    Path out = Path.of("");

    @Override
    public Integer call() {
        var target = ImagesOut.toPicture(out);
        ModelFile file = model.read();
        target.write(SavedModel.of(file).filters(), file.provenance(), Shading.PER_TILE);
        return 0;
    }
}
