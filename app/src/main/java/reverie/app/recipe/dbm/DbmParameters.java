package reverie.app.recipe.dbm;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.CommonParameters;
import reverie.app.recipe.ExampleParameters;
import reverie.app.recipe.Layers;
import reverie.app.settings.About;
import reverie.app.settings.Choice;
import reverie.app.settings.Effect;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Scale;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Sizes.Suggestion;
import reverie.app.settings.Sizes;
import reverie.app.settings.Whole;
import reverie.model.data.Binarization;
import reverie.model.data.DataSet;
import reverie.model.dbm.DbmRates;
import reverie.model.dbm.DbmSettings;
import reverie.model.rbm.NegativePhase;
import reverie.model.rbm.RbmRates;

/** What people may choose about a deep Boltzmann machine, and the model's own records made from it. */
public final class DbmParameters {

    private static final int MOST_LAYERS = 6;

    /** Of all layers together. */
    public static final Scheduled RATE = CommonParameters.rate("rate", tr("Rate together"),
            tr("How far each mini-batch moves all weights, once all layers learn together. The chains can follow only a small one."),
            0.01);

    /** Of a layer alone. */
    public static final Scheduled LAYER_RATE = CommonParameters.rate("layer-rate", tr("Rate alone"),
            tr("How far each mini-batch moves the weights of a layer that learns alone."), 0.05);

    /** Of all layers together. */
    public static final Scheduled MOMENTUM = CommonParameters.momentum("0.5");

    /** Of a layer alone. */
    public static final Scheduled LAYER_MOMENTUM = CommonParameters.momentum("layer-momentum", tr("Momentum alone"),
            "0.5",
            Effect.WHILE_LEARNING);

    /** Of every layer. */
    public static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(2e-4, true);

    /** Of the persistent chains. */
    public static final Whole GIBBS_STEPS = CommonParameters.gibbsSteps("gibbs-steps", tr("Chain steps"),
            tr("Steps that the persistent chains take for each mini-batch, once all layers learn together."), 5);

    /** Of a layer alone. */
    public static final Whole LAYER_GIBBS_STEPS = CommonParameters.gibbsSteps("layer-gibbs-steps", tr("Steps alone"),
            tr("Gibbs steps of the contrastive divergence by which a layer learns alone."), 1);

    /** Units above the data. */
    public static final Sizes HIDDEN = Layers.hidden(tr("Hidden layers"),
            tr("Units of each layer; all weights work both ways."), 2, MOST_LAYERS,
            List.of(new Suggestion(List.of(256, 256), tr("Small enough to be watched")),
                    new Suggestion(List.of(256, 256, 256), tr("Three hidden layers")),
                    new Suggestion(List.of(500, 1000), tr("Salakhutdinov and Hinton (2009); minutes"))),
            List.of(256, 256));

    /** Passes of each layer. */
    public static final Whole LAYER_EPOCHS = CommonParameters.layerEpochs(tr("Epochs alone"),
            tr("Passes over the data for each layer alone, before all of them learn together."), 10);

    /** Of the mean field. */
    public static final Whole SWEEPS = new Whole(new About("mean-field", tr("Mean field"),
            tr("Sweeps over all hidden layers in which they agree on what they see in an example."), Effect.ON_RESTART),
            1,
            50, Scale.LOGARITHMIC, 10).accepting(1, Integer.MAX_VALUE);

    /** Examples in a mini-batch. */
    public static final Whole BATCH = CommonParameters.batch(tr(", and persistent chains"), 100);

    /** What an example is. */
    public static final ExampleParameters EXAMPLES = ExampleParameters.whole();

    /** Of grey values. */
    public static final Choice<Binarization> BINARIZE = CommonParameters.binarize();

    /** Planned, of all layers together. */
    public static final Whole EPOCHS = CommonParameters.epochs(tr("Passes over the data for all layers together."), 10);

    /** Of everything that is drawn. */
    public static final Seed SEED = CommonParameters.seed();

    /** All of them. */
    public static final ParameterTable TABLE = EXAMPLES.in(ParameterTable.of(RATE, LAYER_RATE, MOMENTUM, LAYER_MOMENTUM,
            WEIGHT_DECAY, GIBBS_STEPS, LAYER_GIBBS_STEPS, HIDDEN, LAYER_EPOCHS, SWEEPS, BATCH, EXAMPLES.piece(),
            EXAMPLES.patches(), BINARIZE, EPOCHS, SEED))
            .from(_ -> 2, tr("the second layer begins"), LAYER_EPOCHS)
            .from(settings -> settings.get(HIDDEN).size() + 1, tr("all layers learn together"), RATE, MOMENTUM,
                    GIBBS_STEPS,
                    SWEEPS);

    private DbmParameters() {
    }

    static DbmSettings structure(Settings settings, DataSet data) {
        return new DbmSettings(Layers.above(data.values(), settings.get(HIDDEN)), settings.get(LAYER_EPOCHS),
                settings.get(BATCH), settings.get(SWEEPS), settings.get(SEED));
    }

    static DbmRates rates(Settings settings) {
        double decay = settings.get(WEIGHT_DECAY).orElse(0);
        return new DbmRates(new RbmRates(settings.get(LAYER_RATE), settings.get(LAYER_MOMENTUM), decay,
                settings.get(LAYER_GIBBS_STEPS), NegativePhase.CD, RbmRates.Sparsity.OFF),
                new RbmRates(settings.get(RATE), settings.get(MOMENTUM), decay, settings.get(GIBBS_STEPS),
                        NegativePhase.PCD, RbmRates.Sparsity.OFF));
    }
}
