package reverie.app.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reverie.model.store.ModelFile;
import reverie.sampledata.SampleData;
import reverie.sampledata.SampleModel;

/** Opens models by the name of a bundled one or by the path of a file. */
public final class ModelLibrary {

    private ModelLibrary() {
    }

    /**
     * @param nameOrPath a path; or, where there is nothing, a bundled model's name
     * @throws reverie.model.BadInput where it is neither, or the file cannot be used
     */
    public static ModelFile open(Path nameOrPath) {
        if (Files.exists(nameOrPath)) {
            return ModelFile.read(nameOrPath);
        }
        return SampleData.model(nameOrPath.toString()).map(ModelLibrary::open)
                .orElseGet(() -> ModelFile.read(nameOrPath));
    }

    /** A bundled model. */
    public static ModelFile open(SampleModel model) {
        try (InputStream in = model.file().open()) {
            return ModelFile.read(model.name(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
