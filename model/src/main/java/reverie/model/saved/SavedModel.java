package reverie.model.saved;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.autoencoder.AutoencoderFile;
import reverie.model.rbm.GaussianRbmFile;
import reverie.model.rbm.RbmFile;
import reverie.model.dbn.DbnFile;
import reverie.model.dbm.DbmFile;
import reverie.model.completion.ConditionalSampler;
import reverie.model.completion.TemperedCompletion;
import reverie.model.convolution.ConvolutionFile;
import reverie.model.data.DataSet;
import reverie.model.deepautoencoder.ClassifierFile;
import reverie.model.evaluate.AnnealedImportance;
import reverie.model.evaluate.Encoder;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Workers;
import reverie.model.projection.KMeansFile;
import reverie.model.projection.PcaFile;
import reverie.model.sparse.SparseCodingFile;
import reverie.model.sparse.predictive.PredictiveFile;
import reverie.model.store.ModelFile;
import reverie.model.tempering.Ladder;
import reverie.model.train.Measurement;

/**
 * A model that was loaded from a file, of whatever kind: it describes examples of D values by F features and draws them
 * again from these. Matrices have one column an example. A kind is added here and in {@link #KINDS}, and nowhere else.
 */
public sealed interface SavedModel extends Encoder
        permits SavedRbm, SavedAutoencoder, SavedPca, SavedKMeans, SavedSparseCoding, SavedPredictive,
        SavedClassifier, SavedDbn, SavedConvolution, SavedPreprocessed, SavedDbm {

    /** Of a chain's states and what it takes to draw them. */
    int MATRICES = 5;

    /** How each kind of model is made from its file. */
    SequencedMap<String, Function<ModelFile, SavedModel>> KINDS = Collections
            .unmodifiableSequencedMap(new TreeMap<>(Map.ofEntries(
                    entry(RbmFile.MODEL, file -> new SavedRbm(RbmFile.rbm(file))),
                    entry(GaussianRbmFile.MODEL, file -> new SavedPreprocessed(
                            new SavedRbm(GaussianRbmFile.rbm(file)), GaussianRbmFile.preprocessing(file))),
                    entry(DbmFile.MODEL, file -> new SavedDbm(DbmFile.machine(file))),
                    entry(DbnFile.MODEL, file -> new SavedDbn(DbnFile.net(file))),
                    entry(AutoencoderFile.MODEL, SavedAutoencoder::of),
                    entry(AutoencoderFile.DENOISING, SavedAutoencoder::of),
                    entry(AutoencoderFile.DEEP, SavedAutoencoder::of),
                    entry(ClassifierFile.MODEL, file -> new SavedClassifier(ClassifierFile.classifier(file))),
                    entry(KMeansFile.MODEL, file -> new SavedKMeans(KMeansFile.kMeans(file))),
                    entry(PcaFile.MODEL, file -> new SavedPca(PcaFile.pca(file))),
                    entry(SparseCodingFile.MODEL, file -> new SavedSparseCoding(SparseCodingFile.sparseCoding(file))),
                    entry(PredictiveFile.MODEL, file -> new SavedPredictive(PredictiveFile.model(file))),
                    entry(ConvolutionFile.RBM, file -> new SavedConvolution(ConvolutionFile.net(file))),
                    entry(ConvolutionFile.NET, file -> new SavedConvolution(ConvolutionFile.net(file))))));

    /**
     * The model that a file holds.
     *
     * @throws BadInput where the kind is unknown or the tensors do not fit together
     */
    static SavedModel of(ModelFile file) {
        String kind = file.provenance().model();
        Function<ModelFile, SavedModel> maker = KINDS.get(kind);
        if (maker == null) {
            throw new BadInput("model", kind, "one of " + String.join(", ", KINDS.keySet()));
        }
        return maker.apply(file);
    }

    /** D, values of an example. */
    int values();

    /** F, features of an example. */
    int features();

    /**
     * What each feature looks for, or paints: D×F. Of a model with several layers, what the units of the first look for.
     * Read only by convention.
     */
    R032Store filters();

    /** Layers that {@link #filters(int, Workers)} knows. */
    default int layers() {
        return 1;
    }

    /**
     * What the units of a layer look for, or paint, in values of examples: D × units.
     *
     * @param layer from 1 to {@link #layers()}
     */
    default R032Store filters(int layer, Workers workers) {
        return filters();
    }

    /**
     * D×N examples, reconstructed from their features.
     *
     * @throws BadInput where the model cannot
     */
    R032Store reconstruct(R032Store examples, Workers workers);

    /**
     * Images that the model believes in.
     *
     * @throws BadInput where the model draws nothing, or does not know the label
     */
    default Samples sample(Sampling asked, Workers workers) {
        throw new BadInput("model", "one that has nothing to draw from", "an rbm, a dbn, a dbm or a convolutional net");
    }

    /** How well the model fits data of its size; figures by their names in reports. */
    Measurement evaluate(DataSet data, Workers workers);

    /**
     * How probable data are under a model whose log Z is estimated by annealing; nats per example, by their names in
     * reports.
     *
     * @throws BadInput where the model has no log Z, or none of units that annealing is for
     */
    default Measurement likelihood(DataSet data, AnnealedImportance annealing, Workers workers) {
        throw new BadInput("ais", "a model without log Z", "an rbm, a gaussian-rbm, a dbn or a dbm");
    }

    /**
     * Chains that complete images by drawing from P(unknown pixels | known pixels).
     *
     * @param chains  how many, 1 or more
     * @param workers share the chains
     * @throws BadInput where the model has no probabilities to draw from, or none of binary pixels
     */
    default ConditionalSampler completing(int chains, Workers workers) {
        throw new BadInput("model", "one that draws no samples", "an rbm, a dbn, a dbm or a convolutional net");
    }

    /**
     * The same by chains that have replicas at higher temperatures.
     *
     * @throws BadInput as well where all of them would not fit into memory
     */
    default TemperedCompletion completing(Ladder ladder, int chains, Workers workers) {
        Memory.check("tempering", ladder.temperatures(), (long) chains * Math.max(values(), features()), MATRICES);
        return new TemperedCompletion(ladder, _ -> completing(chains, workers));
    }
}
