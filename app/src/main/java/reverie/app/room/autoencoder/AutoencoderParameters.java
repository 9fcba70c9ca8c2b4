package reverie.app.room.autoencoder;

import java.util.List;
import java.util.OptionalDouble;
import reverie.app.room.CommonParameters;
import reverie.app.room.ExampleParameters;
import reverie.app.settings.About;
import reverie.app.settings.Choice;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Effect;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Real;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.network.Activation;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSettings;
import reverie.model.autoencoder.Corruption;
import reverie.model.autoencoder.KlPenalty;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.projection.Whitening;
import reverie.model.train.Schedule;

/** What people may choose about an autoencoder, and the model's own records made from it. */
final class AutoencoderParameters {

    private static final double SPARSITY_COST = 2;

    static final Real RATE = CommonParameters.rate(0.1);

    static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(1e-4, false);

    static final OptionalReal SPARSITY = CommonParameters.sparsity();

    static final Whole HIDDEN = CommonParameters.hidden(64);

    static final Choice<Boolean> TIED = CommonParameters.tied(true);

    static final Choice<Activation> ACTIVATION = new Choice<>(new About("activation", "Activation",
            "What a hidden unit makes of its input. With linear units and squared error, an autoencoder can do no more than"
                    + " PCA.",
            Effect.ON_RESTART),
            List.of(option(Activation.SIGMOID, "From 0 to 1, as a probability"),
                    option(Activation.TANH, "From −1 to 1"), option(Activation.RELU, "Nothing below 0"),
                    option(Activation.LINEAR, "The input itself")),
            Activation.SIGMOID);

    static final Choice<Loss> LOSS = new Choice<>(new About("loss", "Loss",
            "What reconstructions are judged by. Cross-entropy takes pixels as probabilities; squared error takes them as"
                    + " any numbers, with linear output.",
            Effect.ON_RESTART),
            List.of(new Option<>(Loss.CROSS_ENTROPY, Loss.CROSS_ENTROPY.toString(), "Entropy",
                    "Cross-entropy, with output between 0 and 1"),
                    new Option<>(Loss.SQUARED_ERROR, Loss.SQUARED_ERROR.toString(), "Squared",
                            "Half the squared error, with linear output")),
            Loss.CROSS_ENTROPY);

    static final Choice<Boolean> ADAM = CommonParameters.adam(false);

    static final Real MOMENTUM = CommonParameters.momentum(0.9, Effect.ON_RESTART);

    static final Whole BATCH = CommonParameters.batch("");

    static final Seed SEED = CommonParameters.seed();

    static final ExampleParameters EXAMPLES = ExampleParameters.whole();

    static final ParameterTable TABLE = EXAMPLES.in(ParameterTable.of(RATE, WEIGHT_DECAY, SPARSITY, HIDDEN, TIED,
            ACTIVATION, LOSS, ADAM, MOMENTUM, BATCH, EXAMPLES.piece(), EXAMPLES.patches(), EXAMPLES.whitening(),
            SEED));

    private AutoencoderParameters() {
    }

    private static Option<Activation> option(Activation activation, String help) {
        String name = activation == Activation.RELU ? "ReLU" : activation.toString();
        return new Option<>(activation, activation.toString(), name, help);
    }

    /** What to begin with on the data of that name. */
    static Settings suiting(String data) {
        Settings usual = Settings.initial(TABLE);
        return data.equals(CommonParameters.PHOTOGRAPHS)
                ? EXAMPLES.ofPhotographs(usual, Whitening.OLSHAUSEN).with(LOSS, Loss.SQUARED_ERROR).with(TIED, false)
                        .with(RATE, 0.01)
                : usual;
    }

    static AutoencoderSettings structure(Settings settings) {
        return new AutoencoderSettings(settings.get(HIDDEN), settings.get(TIED), settings.get(ACTIVATION),
                settings.get(LOSS), optimizer(settings), settings.get(BATCH), settings.get(SEED));
    }

    private static Optimizer optimizer(Settings settings) {
        return settings.get(ADAM) ? Optimizer.Adam.USUAL
                : new Optimizer.Sgd(Schedule.constant(settings.get(MOMENTUM)));
    }

    /** Only a sigmoid unit can be said to be seldom on. */
    static AutoencoderRates rates(Settings settings) {
        OptionalDouble sparsity = settings.get(SPARSITY);
        boolean sparse = sparsity.isPresent() && settings.get(ACTIVATION) == Activation.SIGMOID;
        return new AutoencoderRates(Schedule.constant(settings.get(RATE)), settings.get(WEIGHT_DECAY).orElse(0),
                sparse ? new KlPenalty(sparsity.getAsDouble(), SPARSITY_COST) : KlPenalty.OFF, new Corruption.None());
    }
}
