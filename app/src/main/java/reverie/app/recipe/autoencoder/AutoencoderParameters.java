package reverie.app.recipe.autoencoder;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import reverie.app.recipe.CommonParameters;
import reverie.app.recipe.ExampleParameters;
import reverie.app.settings.Choice;
import reverie.app.settings.Flag;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Real;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSettings;
import reverie.model.autoencoder.Corruption;
import reverie.model.autoencoder.KlPenalty;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.projection.Whitening;

/** What people may choose about an autoencoder with one layer, and the model's own records made from it. */
public final class AutoencoderParameters {

    private static final double RATE_OF_DESCENT = 0.1;
    private static final double RATE_OF_UNBOUNDED_UNITS = 0.01;

    /** ε. */
    public static final Scheduled RATE = CommonParameters.rate(RATE_OF_DESCENT);

    /** λ. */
    public static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(1e-4, false);

    /** How often a unit of the code is to be on. */
    public static final OptionalReal SPARSITY = CommonParameters.sparsityTarget(0.1, false);

    /** How strongly. */
    public static final Real SPARSITY_COST = CommonParameters.sparsityCost(2);

    /** Units of the code. */
    public static final Whole HIDDEN = CommonParameters.hidden(100);

    /** The decoder's weights. */
    public static final Flag TIED = CommonParameters.tied(true);

    /** Of the code. */
    public static final Choice<Activation> ACTIVATION = NetworkParameters.activation("activation", tr("Activation"),
            tr("What a hidden unit makes of its input. With linear units and squared error, an autoencoder can do no more than"
                    + " PCA."),
            Activation.SIGMOID);

    /** What reconstructions are judged by. */
    public static final Choice<Optional<Loss>> LOSS = NetworkParameters.loss();

    /** Done to what is encoded, anew each time. */
    public static final Choice<Corruption> CORRUPTION = NetworkParameters.corruption("corruption", tr("Corruption"),
            tr("What is done to every example before it is encoded, anew each time. Reconstructions are compared with the clean"
                    + " example."),
            new Corruption.None());

    /** How weights follow their gradient. */
    public static final Choice<Boolean> ADAM = NetworkParameters.adam(false);

    /** Of gradient descent. */
    public static final Scheduled MOMENTUM = NetworkParameters.momentum("0.9");

    /** Examples in a mini-batch. */
    public static final Whole BATCH = CommonParameters.batch("", 100);

    /** What an example is. */
    public static final ExampleParameters EXAMPLES = ExampleParameters.whole();

    /** What is done to it first. */
    public static final Choice<Whitening> WHITENING = CommonParameters.preprocessing("", Whitening.NONE);

    /** Planned. */
    public static final Whole EPOCHS = CommonParameters.epochs(tr("Passes over the data."), 10);

    /** Of everything that is drawn. */
    public static final Seed SEED = CommonParameters.seed();

    /** All of them. */
    public static final ParameterTable TABLE = EXAMPLES.in(ParameterTable.of(RATE, WEIGHT_DECAY, SPARSITY,
            SPARSITY_COST, HIDDEN, TIED, ACTIVATION, LOSS, CORRUPTION, ADAM, MOMENTUM, BATCH, EXAMPLES.piece(),
            EXAMPLES.patches(), WHITENING, EPOCHS, SEED))
            .when(tr("with optimizer sgd"), settings -> !settings.get(ADAM), List.of(MOMENTUM))
            .when(tr("with a sigmoid code"), AutoencoderParameters::canBeSparse, List.of(SPARSITY))
            .when(tr("with a sparsity target"),
                    settings -> canBeSparse(settings) && settings.get(SPARSITY).isPresent(), List.of(SPARSITY_COST));

    private AutoencoderParameters() {
    }

    /** Only a sigmoid unit can be said to be seldom on. */
    private static boolean canBeSparse(Settings settings) {
        return settings.get(ACTIVATION) == Activation.SIGMOID;
    }

    static Settings consequences(Settings chosen) {
        boolean unbounded = chosen.get(ACTIVATION) == Activation.LINEAR || chosen.get(ACTIVATION) == Activation.RELU
                || chosen.get(LOSS).equals(Optional.of(Loss.SQUARED_ERROR));
        return chosen.with(RATE, NetworkParameters.rate(chosen.get(ADAM),
                unbounded ? RATE_OF_UNBOUNDED_UNITS : RATE_OF_DESCENT));
    }

    /** Whitened patches: filters become edges and gratings. */
    static Settings ofPhotographs(Settings settings) {
        return EXAMPLES.ofPhotographs(settings).with(WHITENING, Whitening.OLSHAUSEN).with(TIED, false)
                .with(RATE, NetworkParameters.rate(false, RATE_OF_UNBOUNDED_UNITS));
    }

    /** Values of any size, brought to variance 1. */
    static Settings ofRealValues(Settings settings) {
        return settings.with(WHITENING, Whitening.STANDARD)
                .with(RATE, NetworkParameters.rate(false, RATE_OF_UNBOUNDED_UNITS));
    }

    static AutoencoderSettings structure(Settings settings) {
        return new AutoencoderSettings(settings.get(HIDDEN), settings.get(TIED), settings.get(ACTIVATION),
                settings.get(LOSS).orElseThrow(),
                NetworkParameters.optimizer(settings.get(ADAM), settings.get(MOMENTUM)), settings.get(BATCH),
                settings.get(SEED));
    }

    static AutoencoderRates rates(Settings settings) {
        OptionalDouble sparsity = settings.get(SPARSITY);
        return new AutoencoderRates(settings.get(RATE), settings.get(WEIGHT_DECAY).orElse(0),
                sparsity.isPresent() && canBeSparse(settings)
                        ? new KlPenalty(sparsity.getAsDouble(), settings.get(SPARSITY_COST))
                        : KlPenalty.OFF,
                settings.get(CORRUPTION));
    }
}
