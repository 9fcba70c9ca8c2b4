package reverie.model.convolution.trained;

import java.util.List;
import java.util.Map;
import reverie.model.convolution.ConvolutionFile;
import reverie.model.convolution.ConvolutionalNet;
import reverie.model.projection.PreprocessedModel;
import reverie.model.store.ModelFile;
import reverie.model.trained.ChainWalk;
import reverie.model.trained.Completer;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.ModelOption;
import reverie.model.trained.Sampler;
import reverie.model.trained.TrainedModel;

/** Convolutional RBMs, and nets of several layers of either kind. */
public final class ConvolutionFormat implements ModelFormat {

    @Override
    public List<String> kinds() {
        return List.of(ConvolutionFile.RBM, ConvolutionFile.NET, ConvolutionFile.UNDIRECTED);
    }

    @Override
    public Class<TrainedConvolution> type() {
        return TrainedConvolution.class;
    }

    @Override
    public Map<Class<?>, List<ModelOption<?>>> options() {
        return Map.of(Sampler.class, List.of(ChainWalk.STEPS, ChainWalk.TEMPERING), Completer.class,
                List.of(Completer.STEPS, ChainWalk.TEMPERING));
    }

    @Override
    public TrainedModel read(ModelFile file) {
        ConvolutionalNet net = ConvolutionFile.net(file);
        return PreprocessedModel.of(file.provenance().model().equals(ConvolutionFile.UNDIRECTED)
                ? new TrainedUndirectedNet(net)
                : new TrainedBeliefNet(net), net.preprocessing());
    }
}
