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
    requires info.picocli;
    requires com.fasterxml.jackson.databind;

    opens reverie.app.cli to info.picocli;

    uses reverie.app.experiment.Experiment;

    provides reverie.app.experiment.Experiment
            with reverie.app.experiment.autoencoder.AutoencoderExperiment,
            reverie.app.experiment.denoising.DenoisingExperiment,
            reverie.app.experiment.deepautoencoder.DeepAutoencoderExperiment,
            reverie.app.experiment.rbm.RbmExperiment,
            reverie.app.experiment.belief.BeliefExperiment,
            reverie.app.experiment.machine.MachineExperiment,
            reverie.app.experiment.convolution.ConvolutionExperiment,
            reverie.app.experiment.completion.CompletionExperiment,
            reverie.app.experiment.sparsecoding.SparseCodingExperiment,
            reverie.app.experiment.features.FeaturesExperiment;
}
