package reverie.model.convolution;

import java.util.List;
import java.util.Map;
import reverie.model.projection.PreprocessedModel;
import reverie.model.store.ModelFile;
import reverie.model.trained.ChainWalk;
import reverie.model.trained.Completer;
import reverie.model.trained.ModelFormat;
import reverie.model.trained.ModelOption;
import reverie.model.trained.Sampler;
import reverie.model.trained.TrainedModel;

/** Convolutional RBMs and nets of several layers. */
public final class ConvolutionFormat implements ModelFormat {

    /** What may be chosen of any convolutional net. */
    static final Map<Class<?>, List<ModelOption<?>>> OPTIONS = Map.of(Sampler.class,
            List.of(ChainWalk.STEPS, ChainWalk.TEMPERING), Completer.class,
            List.of(Completer.STEPS, ChainWalk.TEMPERING));

    @Override
    public List<String> kinds() {
        return List.of(ConvolutionFile.RBM, ConvolutionFile.NET);
    }

    @Override
    public Class<TrainedConvolution> type() {
        return TrainedConvolution.class;
    }

    @Override
    public Map<Class<?>, List<ModelOption<?>>> options() {
        return OPTIONS;
    }

    @Override
    public TrainedModel read(ModelFile file) {
        ConvolutionalNet net = ConvolutionFile.net(file);
        return PreprocessedModel.of(new TrainedConvolution(net), net.preprocessing());
    }
}
