package reverie.model.pixelcnn;

import java.util.List;
import reverie.model.autoregressive.TrainedPixelModel;
import reverie.model.store.ModelFile;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.TrainedModel;

/** PixelCNNs, of two gated stacks or a plain one. */
public final class PixelCnnFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(PixelCnnFile.MODEL);
    }

    @Override
    public Class<TrainedPixelModel> type() {
        return TrainedPixelModel.class;
    }

    @Override
    public TrainedModel read(ModelFile file) {
        return new TrainedPixelModel(PixelCnnFile.model(file));
    }
}
