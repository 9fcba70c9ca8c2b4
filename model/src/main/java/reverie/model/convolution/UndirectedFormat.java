package reverie.model.convolution;

import java.util.List;
import java.util.Map;
import reverie.model.projection.PreprocessedModel;
import reverie.model.store.ModelFile;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.ModelOption;
import reverie.model.trained.TrainedModel;

/** Convolutional nets whose layers have learned together as one undirected model. */
public final class UndirectedFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(ConvolutionFile.UNDIRECTED);
    }

    @Override
    public Class<TrainedUndirectedNet> type() {
        return TrainedUndirectedNet.class;
    }

    @Override
    public Map<Class<?>, List<ModelOption<?>>> options() {
        return ConvolutionFormat.OPTIONS;
    }

    @Override
    public TrainedModel read(ModelFile file) {
        ConvolutionalNet net = ConvolutionFile.net(file);
        return PreprocessedModel.of(new TrainedUndirectedNet(net), net.preprocessing());
    }
}
