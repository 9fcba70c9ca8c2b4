import org.jspecify.annotations.NullMarked;

/** Learning: data, numeric kernels, models, training and model files. Knows nothing of windows. */
@NullMarked module reverie.model {
    requires static transitive org.jspecify;
    requires transitive ojalgo;
    requires jdk.incubator.vector;
    requires com.fasterxml.jackson.databind;
    requires de.siegmar.fastcsv;

    exports reverie.model;
    exports reverie.model.data;
    exports reverie.model.data.file;
    exports reverie.model.data.file.raw;
    exports reverie.model.file;
    exports reverie.model.store;
    exports reverie.model.matrix;
    exports reverie.model.autoencoder;
    exports reverie.model.autoregressive;
    exports reverie.model.rbm;
    exports reverie.model.rbm.partition;
    exports reverie.model.rbm.trained;
    exports reverie.model.dbn;
    exports reverie.model.dbm;
    exports reverie.model.board;
    exports reverie.model.completion;
    exports reverie.model.convolution;
    exports reverie.model.deepautoencoder;
    exports reverie.model.evaluate;
    exports reverie.model.features;
    exports reverie.model.mixture;
    exports reverie.model.nade;
    exports reverie.model.rnade;
    exports reverie.model.network;
    exports reverie.model.pixelcnn;
    exports reverie.model.pixelrnn;
    exports reverie.model.parcel;
    exports reverie.model.projection;
    exports reverie.model.sparse;
    exports reverie.model.sparse.predictive;
    exports reverie.model.tempering;
    exports reverie.model.train;
    exports reverie.model.train.lockstep;
    exports reverie.model.trained;

    uses reverie.model.trained.ModelFormat;

    provides reverie.model.trained.ModelFormat
            with reverie.model.autoencoder.AutoencoderFormat,
            reverie.model.convolution.trained.ConvolutionFormat,
            reverie.model.dbm.DbmFormat, reverie.model.dbn.DbnFormat, reverie.model.deepautoencoder.ClassifierFormat,
            reverie.model.mixture.MixtureFormat, reverie.model.nade.NadeFormat, reverie.model.rnade.RnadeFormat,
            reverie.model.pixelcnn.PixelCnnFormat, reverie.model.pixelrnn.PixelRnnFormat,
            reverie.model.projection.KMeansFormat, reverie.model.projection.PcaFormat,
            reverie.model.rbm.trained.GaussianRbmFormat, reverie.model.rbm.trained.RbmFormat,
            reverie.model.sparse.SparseCodingFormat, reverie.model.sparse.predictive.PredictiveFormat;
}
