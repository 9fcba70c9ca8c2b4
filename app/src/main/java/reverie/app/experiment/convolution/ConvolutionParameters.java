package reverie.app.experiment.convolution;

import java.util.ArrayList;
import java.util.OptionalDouble;
import reverie.app.experiment.CommonParameters;
import reverie.app.settings.About;
import reverie.app.settings.Effect;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Real;
import reverie.app.settings.Scale;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.boltzmann.RbmRates.Sparsity;
import reverie.model.convolution.ConvolutionRates;
import reverie.model.convolution.ConvolutionSettings;
import reverie.model.convolution.ConvolutionSettings.Input;
import reverie.model.convolution.ConvolutionSettings.Layer;
import reverie.model.train.Schedule;

/** What people may choose about a convolutional net, and the model's own records made from it. */
final class ConvolutionParameters {

    /** Panels for so many layers stand above one another. */
    static final int MOST_LAYERS = 2;

    private static final double SPARSITY_COST = 5;
    private static final int POOL = 2;
    private static final int UPPER_SIDE = 6;

    static final Real RATE = CommonParameters.rate(1);

    static final Real MOMENTUM = CommonParameters.momentum(0.5, Effect.WHILE_LEARNING);

    static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(5e-4, true);

    static final OptionalReal SPARSITY = new OptionalReal(new Real(new About("sparsity", "Sparsity target",
            "How often a hidden unit should be on. Without such a target every map is on everywhere, and filters stay blots.",
            Effect.WHILE_LEARNING), 0.002, 0.2, Scale.LOGARITHMIC, 0.02), true);

    static final Whole LAYERS = new Whole(new About("layers", "Layers",
            "One makes a convolutional RBM; the second learns what the first finds where.", Effect.ON_RESTART), 1,
            MOST_LAYERS, Scale.LINEAR, 2);

    static final Whole FILTERS = new Whole(new About("filters", "Filters of layer 1",
            "Each slides over the image and has a map of hidden units.", Effect.ON_RESTART), 4, 100, Scale.LOGARITHMIC,
            24);

    static final Whole UPPER_FILTERS = new Whole(new About("upper-filters", "Filters of layer 2",
            "Each slides over all maps of the first layer at once.", Effect.ON_RESTART), 4, 200, Scale.LOGARITHMIC, 40);

    static final Whole SIDE = new Whole(new About("filter-size", "Filter size",
            "Pixels of a side of the first layer's filters.", Effect.ON_RESTART), 3, 13, Scale.LINEAR, 9);

    static final Whole EPOCHS = new Whole(new About("layer-epochs", "Epochs a layer",
            "Passes over the data before the first layer is frozen and the second begins.", Effect.ON_RESTART), 1, 50,
            Scale.LOGARITHMIC, 5);

    static final Whole BATCH = new Whole(new About("batch", "Mini-batch",
            "Images whose gradients are averaged for one change of the filters; each counts many times, once a place.",
            Effect.ON_RESTART), 1, 200, Scale.LOGARITHMIC, 20);

    static final Seed SEED = CommonParameters.seed();

    static final ParameterTable TABLE = ParameterTable.of(RATE, MOMENTUM, WEIGHT_DECAY, SPARSITY, LAYERS, FILTERS,
            UPPER_FILTERS, SIDE, EPOCHS, BATCH, SEED);

    private ConvolutionParameters() {
    }

    static ConvolutionSettings structure(Settings settings) {
        var layers = new ArrayList<Layer>();
        layers.add(new Layer(settings.get(FILTERS), settings.get(SIDE), POOL));
        if (settings.get(LAYERS) > 1) {
            layers.add(new Layer(settings.get(UPPER_FILTERS), UPPER_SIDE, POOL));
        }
        return new ConvolutionSettings(layers, Input.BINARY, settings.get(EPOCHS), settings.get(BATCH),
                settings.get(SEED));
    }

    static ConvolutionRates rates(Settings settings) {
        OptionalDouble wanted = settings.get(SPARSITY);
        return new ConvolutionRates(Schedule.constant(settings.get(RATE)), Schedule.constant(settings.get(MOMENTUM)),
                settings.get(WEIGHT_DECAY).orElse(0), 1,
                wanted.isPresent() ? new Sparsity(wanted.getAsDouble(), SPARSITY_COST) : Sparsity.OFF);
    }
}
