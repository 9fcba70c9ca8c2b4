import org.jspecify.annotations.NullMarked;

/** The lab window, one room for each experiment, and the command line. */
@NullMarked module reverie.app {
    requires static org.jspecify;
    requires java.desktop;
    requires java.management;
    requires reverie.model;
    requires reverie.viz;
    requires reverie.sampledata;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires org.controlsfx.controls;
    requires info.picocli;
    requires com.fasterxml.jackson.databind;

    opens reverie.app.cli to info.picocli;
    opens reverie.app.cli.model to info.picocli;
    opens reverie.app.cli.option to info.picocli;

    uses reverie.app.room.Experiment;
    uses reverie.app.recipe.ModelRecipe;

    provides reverie.app.recipe.ModelRecipe
            with reverie.app.recipe.rbm.RbmRecipe,
            reverie.app.recipe.autoencoder.AutoencoderRecipe,
            reverie.app.recipe.autoencoder.DenoisingRecipe,
            reverie.app.recipe.deepautoencoder.DeepAutoencoderRecipe,
            reverie.app.recipe.deepautoencoder.ClassifierRecipe,
            reverie.app.recipe.sparsecoding.SparseCodingRecipe,
            reverie.app.recipe.dbn.DbnRecipe,
            reverie.app.recipe.dbm.DbmRecipe,
            reverie.app.recipe.convolution.ConvolutionRecipe,
            reverie.app.recipe.mixture.MixtureRecipe, reverie.app.recipe.nade.NadeRecipe,
            reverie.app.recipe.rnade.RnadeRecipe,
            reverie.app.recipe.pixelcnn.PixelCnnRecipe,
            reverie.app.recipe.pixelrnn.PixelRnnRecipe;

    provides reverie.app.room.Experiment
            with reverie.app.room.autoencoder.AutoencoderExperiment,
            reverie.app.room.denoising.DenoisingExperiment,
            reverie.app.room.deepautoencoder.DeepAutoencoderExperiment,
            reverie.app.room.rbm.RbmExperiment,
            reverie.app.room.dbn.DbnExperiment,
            reverie.app.room.dbm.DbmExperiment,
            reverie.app.room.convolution.ConvolutionExperiment,
            reverie.app.room.mixture.MixtureExperiment, reverie.app.room.nade.NadeExperiment,
            reverie.app.room.rnade.RnadeExperiment,
            reverie.app.room.pixelcnn.PixelCnnExperiment,
            reverie.app.room.pixelrnn.PixelRnnExperiment,
            reverie.app.room.completion.CompletionExperiment,
            reverie.app.room.sparsecoding.SparseCodingExperiment,
            reverie.app.room.features.FeaturesExperiment,
            reverie.app.room.evaluation.EvaluationExperiment;
}
