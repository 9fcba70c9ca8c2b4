package reverie.model.autoencoder;

import java.util.List;
import reverie.model.projection.PreprocessedModel;
import reverie.model.projection.PreprocessingFile;
import reverie.model.store.ModelFile;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.TrainedModel;

/** Autoencoders of any depth and training, which may have preprocessed their examples. */
public final class AutoencoderFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(AutoencoderFile.MODEL, AutoencoderFile.DENOISING, AutoencoderFile.DEEP);
    }

    @Override
    public Class<TrainedAutoencoder> type() {
        return TrainedAutoencoder.class;
    }

    @Override
    public TrainedModel read(ModelFile file) {
        var model = new TrainedAutoencoder(AutoencoderFile.autoencoder(file));
        return PreprocessedModel.of(model, PreprocessingFile.preprocessing(file, model.values()));
    }
}
