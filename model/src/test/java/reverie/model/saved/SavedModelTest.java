package reverie.model.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.autoencoder.Activation;
import reverie.model.autoencoder.Autoencoder;
import reverie.model.autoencoder.AutoencoderFile;
import reverie.model.autoencoder.Layer;
import reverie.model.autoencoder.Loss;
import reverie.model.rbm.GaussianRbmFile;
import reverie.model.rbm.Rbm;
import reverie.model.rbm.RbmFile;
import reverie.model.dbn.DbnFile;
import reverie.model.dbn.Dbn;
import reverie.model.dbm.Dbm;
import reverie.model.dbm.DbmFile;
import reverie.model.dbn.DirectedLayer;
import reverie.model.convolution.ConvolutionFile;
import reverie.model.convolution.ConvolutionShape;
import reverie.model.convolution.ConvolutionalNet;
import reverie.model.convolution.ConvolutionalRbm;
import reverie.model.convolution.ImageUnits;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.deepautoencoder.Classifier;
import reverie.model.deepautoencoder.ClassifierFile;
import reverie.model.matrix.Weights;
import reverie.model.matrix.Workers;
import reverie.model.projection.KMeans;
import reverie.model.projection.KMeansFile;
import reverie.model.projection.Pca;
import reverie.model.projection.PcaFile;
import reverie.model.projection.Preprocessing;
import reverie.model.projection.Whitening;
import reverie.model.sparse.SparseCoding;
import reverie.model.sparse.SparseCodingFile;
import reverie.model.sparse.predictive.CodePredictor;
import reverie.model.sparse.predictive.PredictiveFile;
import reverie.model.sparse.predictive.PredictiveModel;
import reverie.model.store.DataOrigin;
import reverie.model.store.ModelFile;
import reverie.model.store.Provenance;
import reverie.model.store.Tensor;

/** Every kind of model keeps the same promises. */
class SavedModelTest {

    private static final int D = 9;
    private static final int F = 4;
    private static final DataSet DATA = DataSet.of("tiny", ValueKind.UNIT_INTERVAL, new ImageShape(3, 3),
            random(D, 50));

    private static R032Store random(int rows, int columns) {
        var random = new SplittableRandom(rows * 100 + columns);
        R032Store x = R032Store.FACTORY.make(rows, columns);
        for (int i = 0; i < x.data.length; i++) {
            x.data[i] = (float) random.nextDouble();
        }
        return x;
    }

    private static Provenance provenance(String model) {
        return provenance(model, List.of("sigmoid", "sigmoid"));
    }

    private static Provenance provenance(String model, List<String> activations) {
        return new Provenance("reverie test", model,
                Map.of("activation", "sigmoid", "loss", "cross-entropy", "lambda", 0.05,
                        "activations", activations, "labels", List.of("a", "b", "c", "d"), "units", "gaussian", "pool",
                        List.of(1, 1)),
                1,
                DataOrigin.of(DATA), 0, 0);
    }

    static Stream<ModelFile> files() {
        Pca pca;
        KMeans kMeans;
        try (Workers workers = Workers.of(1)) {
            pca = Pca.of(DATA, F, workers);
            kMeans = KMeans.of(DATA, F, 10, 1, workers);
        }
        Layer layer = Layer.tied(random(D, F), new float[F], new float[D], Activation.SIGMOID, Activation.SIGMOID);
        var autoencoder = new Autoencoder(List.of(layer), Loss.CROSS_ENTROPY);
        Layer upper = Layer.tied(random(6, F), new float[F], new float[6], Activation.SIGMOID, Activation.SIGMOID);
        var deep = new Autoencoder(List.of(Layer.tied(random(D, 6), new float[6], new float[D], Activation.SIGMOID,
                Activation.SIGMOID), upper), Loss.CROSS_ENTROPY);
        return Stream.of(RbmFile.of(Rbm.bernoulli(random(D, F), new float[D], new float[F]), provenance("rbm")),
                AutoencoderFile.of(autoencoder, provenance("autoencoder")),
                AutoencoderFile.of(autoencoder, provenance("denoising")),
                AutoencoderFile.of(deep, provenance("deep-autoencoder")), PcaFile.of(pca, provenance("pca")),
                KMeansFile.of(kMeans, provenance("kmeans")),
                ClassifierFile.of(new Classifier(autoencoder, List.of("a", "b", "c", "d")), provenance(
                        "classifier", List.of("sigmoid"))),
                SparseCodingFile.of(new SparseCoding(random(D, F), whitening(), 1), provenance("sparse-coding")),
                PredictiveFile.of(new PredictiveModel(new SparseCoding(random(D, F), whitening(), 1),
                        new CodePredictor(new Weights(random(D, F)), random(1, F), random(1, F))), provenance("psd")),
                DbnFile.of(beliefNet(), provenance("dbn")),
                DbmFile.of(machine(), provenance("dbm")),
                ConvolutionFile.of(new ConvolutionalNet(List.of(convolution(1)), Optional.of(whitening())),
                        provenance("conv-rbm")),
                ConvolutionFile.of(new ConvolutionalNet(List.of(convolution(6), convolutionAbove(6)), Optional.empty()),
                        provenance("conv-dbn")),
                GaussianRbmFile.of(gaussianRbm(), whitening(), provenance("gaussian-rbm")));
    }

    private static Rbm gaussianRbm() {
        float[] sigma = new float[D];
        Arrays.fill(sigma, 0.7f);
        return Rbm.gaussian(random(D, F), new float[D], new float[F], sigma, false);
    }

    private static ConvolutionalRbm convolution(int filters) {
        var shape = new ConvolutionShape(1, DATA.shape(), filters, 2, 1);
        return new ConvolutionalRbm(shape, ImageUnits.GAUSSIAN, random(4, filters), new float[filters], new float[1]);
    }

    private static ConvolutionalRbm convolutionAbove(int below) {
        return new ConvolutionalRbm(convolution(below).shape().above(F, 2, 1), ImageUnits.BERNOULLI,
                random(4 * below, F), new float[F], new float[below]);
    }

    private static Dbm machine() {
        return new Dbm(List.of(new Weights(random(D, 6)), new Weights(random(6, F))),
                List.of(new float[D], new float[6], new float[F]));
    }

    private static Dbn beliefNet() {
        Rbm first = Rbm.bernoulli(random(D, 6), new float[D], new float[6]);
        return new Dbn(List.of(DirectedLayer.of(first)),
                Rbm.labelled(random(8, F), new float[8], new float[F], 2),
                List.of("a", "b"));
    }

    private static Preprocessing whitening() {
        try (Workers workers = Workers.of(1)) {
            return Whitening.ZCA.of(DATA, workers);
        }
    }

    @Test
    void everyKindIsTested() {
        assertThat(files().map(file -> file.provenance().model()))
                .containsExactlyInAnyOrderElementsOf(SavedModel.KINDS.keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void sizesAreAsPromised(ModelFile file) {
        SavedModel model = SavedModel.of(file);
        try (Workers workers = Workers.of(2)) {
            assertThat(model.values()).isEqualTo(D);
            assertThat(model.features()).isEqualTo(F);
            switch (file.provenance().model()) {
                case AutoencoderFile.DEEP, DbnFile.MODEL, DbmFile.MODEL -> assertFilters(model, D, 6);
                case ConvolutionFile.RBM -> assertFilters(model, 4, 1);
                case ConvolutionFile.NET -> assertFilters(model, 4, 6);
                default -> assertFilters(model, D, F);
            }
            R032Store code = model.encode(DATA.examples(), workers);
            assertThat(code.getRowDim()).isEqualTo(F);
            assertThat(code.getColDim()).isEqualTo(50);
        }
    }

    private static void assertFilters(SavedModel model, int values, int count) {
        assertThat(model.filters().getRowDim()).isEqualTo(values);
        assertThat(model.filters().getColDim()).isEqualTo(count);
    }

    static Stream<ModelFile> filesOfModelsThatReconstruct() {
        return files().filter(file -> !file.provenance().model().equals(ClassifierFile.MODEL));
    }

    @Test
    void aClassifierSaysThatItCannotReconstruct() {
        ModelFile file = files().filter(each -> each.provenance().model().equals(ClassifierFile.MODEL)).findFirst()
                .orElseThrow();
        try (Workers workers = Workers.of(1)) {
            assertThatThrownBy(() -> SavedModel.of(file).reconstruct(DATA.examples(), workers))
                    .isInstanceOf(BadInput.class)
                    .hasMessage("model: a classifier, expected one that reconstructs examples");
        }
    }

    @ParameterizedTest
    @MethodSource("filesOfModelsThatReconstruct")
    void theReportedErrorIsThatOfTheReconstructions(ModelFile file) {
        SavedModel model = SavedModel.of(file);
        try (Workers workers = Workers.of(2)) {
            R032Store again = model.reconstruct(DATA.examples(), workers);
            double sum = 0;
            for (int i = 0; i < again.data.length; i++) {
                double miss = (double) DATA.examples().data[i] - again.data[i];
                sum += miss * miss;
            }
            assertThat(model.evaluate(DATA, workers).of("reconstructionError")).isCloseTo(sum / 50, within(1e-5));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void featuresOfAnExampleDoNotDependOnTheOthers(ModelFile file) {
        SavedModel model = SavedModel.of(file);
        try (Workers workers = Workers.of(2)) {
            R032Store all = model.encode(DATA.examples(), workers);
            R032Store few = model.encode(DATA.head(3).examples(), workers);
            assertThat(few.data).isEqualTo(Arrays.copyOf(all.data, 3 * F));
        }
    }

    @Test
    void anUnknownKindIsRefused() {
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("W", Tensor.of(1));
        assertThatThrownBy(() -> SavedModel.of(new ModelFile(provenance("oracle"), tensors)))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        "model: oracle, expected one of autoencoder, classifier, conv-dbn, conv-rbm, dbm, dbn, deep-autoencoder, denoising, gaussian-rbm, kmeans, pca, psd, rbm, "
                                + "sparse-coding");
    }
}
