package reverie.app.experiment.denoising;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import reverie.app.experiment.CommonParameters;
import reverie.app.settings.About;
import reverie.app.settings.Choice;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Effect;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Real;
import reverie.app.settings.Scale;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.autoencoder.Activation;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSettings;
import reverie.model.autoencoder.Corruption;
import reverie.model.autoencoder.KlPenalty;
import reverie.model.autoencoder.LockstepRates;
import reverie.model.autoencoder.Loss;
import reverie.model.autoencoder.Optimizer;
import reverie.model.train.Schedule;

/** What people may choose about denoising autoencoders, and the model's own records made from it. */
final class DenoisingParameters {

    private static final double HEAVIEST = 0.95;
    private static final double SLIGHTEST = 0.01;

    static final Real RATE = CommonParameters.rate(0.1);

    static final OptionalReal WEIGHT_DECAY = CommonParameters.weightDecay(1e-4, false);

    static final Real AT_TEST = new Real(new About("damage-at-test", "Damage at test",
            "What the images under Reconstructions and those of the errors suffer before they are encoded. It changes nothing"
                    + " in learning.",
            Effect.WHILE_LEARNING), 0, HEAVIEST, Scale.LINEAR, 0.25);

    static final Choice<Damage> KIND = new Choice<>(new About("damage", "Damage",
            "What is done to every image before it is encoded, anew each time. Reconstructions are compared with the"
                    + " undamaged image.",
            Effect.ON_RESTART),
            Stream.of(Damage.values()).map(kind -> new Option<>(kind, kind.id(), kind.label(), kind.help())).toList(),
            Damage.MASKING);

    static final Real FIRST = new Real(level(1), 0, HEAVIEST, Scale.LINEAR, 0);

    static final Real SECOND = new Real(level(2), 0, HEAVIEST, Scale.LINEAR, 0.25);

    static final OptionalReal THIRD = new OptionalReal(new Real(level(3), SLIGHTEST, HEAVIEST, Scale.LINEAR, 0.5),
            true);

    static final OptionalReal FOURTH = new OptionalReal(new Real(level(4), SLIGHTEST, HEAVIEST, Scale.LINEAR, 0.75),
            false);

    static final Whole HIDDEN = CommonParameters.hidden(144);

    static final Real MOMENTUM = CommonParameters.momentum(0.9, Effect.ON_RESTART);

    static final Whole BATCH = CommonParameters.batch("");

    static final Seed SEED = CommonParameters.seed();

    static final ParameterTable TABLE = ParameterTable.of(RATE, WEIGHT_DECAY, AT_TEST, KIND, FIRST, SECOND, THIRD,
            FOURTH, HIDDEN, MOMENTUM, BATCH, SEED);

    /** Models at the most. */
    static final int MOST_LEVELS = 4;

    private DenoisingParameters() {
    }

    private static About level(int number) {
        return new About("level-" + number, "Level " + number,
                "How heavily the images of one of the models are damaged in training: the share of pixels, or the noise's"
                        + " standard deviation. Two models at least; the others may be off.",
                Effect.ON_RESTART);
    }

    /** Of each model, from left to right. */
    static List<Double> levels(Settings settings) {
        return DoubleStream.concat(DoubleStream.of(settings.get(FIRST), settings.get(SECOND)),
                Stream.of(THIRD, FOURTH).map(settings::get).flatMapToDouble(OptionalDouble::stream)).boxed().toList();
    }

    /** What is done to each one's examples in training. */
    static List<Corruption> corruptions(Settings settings) {
        return levels(settings).stream().map(settings.get(KIND)::at).toList();
    }

    static AutoencoderSettings structure(Settings settings, Loss loss) {
        return new AutoencoderSettings(settings.get(HIDDEN), true, Activation.SIGMOID, loss,
                new Optimizer.Sgd(Schedule.constant(settings.get(MOMENTUM))), settings.get(BATCH), settings.get(SEED));
    }

    static LockstepRates rates(Settings settings) {
        return new LockstepRates(new AutoencoderRates(Schedule.constant(settings.get(RATE)),
                settings.get(WEIGHT_DECAY).orElse(0), KlPenalty.OFF, new Corruption.None()),
                settings.get(KIND).at(settings.get(AT_TEST)));
    }
}
