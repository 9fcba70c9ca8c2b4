package reverie.model.pixelrnn;

import java.util.List;
import reverie.model.autoregressive.TrainedPixelModel;
import reverie.model.store.ModelFile;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.TrainedModel;

/** PixelRNNs with row LSTMs. */
public final class PixelRnnFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(PixelRnnFile.MODEL);
    }

    @Override
    public Class<TrainedPixelModel> type() {
        return TrainedPixelModel.class;
    }

    @Override
    public TrainedModel read(ModelFile file) {
        return new TrainedPixelModel(PixelRnnFile.model(file));
    }
}
