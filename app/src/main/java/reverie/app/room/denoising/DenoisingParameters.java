package reverie.app.room.denoising;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.stream.Stream;
import reverie.app.recipe.ExampleParameters;
import reverie.app.recipe.autoencoder.AutoencoderParameters;
import reverie.app.settings.About;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Choice;
import reverie.app.settings.Effect;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.autoencoder.AutoencoderRates;
import reverie.model.autoencoder.AutoencoderSettings;
import reverie.model.autoencoder.Corruption;
import reverie.model.autoencoder.KlPenalty;
import reverie.model.autoencoder.LockstepRates;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.projection.Whitening;

/** What people may choose about denoising autoencoders, and the model's own records made from it. */
final class DenoisingParameters {

    static final Scheduled RATE = AutoencoderParameters.RATE;

    static final OptionalReal WEIGHT_DECAY = AutoencoderParameters.WEIGHT_DECAY;

    /** Of pixels that are hit. */
    static final Levels SHARES = Levels.named("level", "corruption-at-test", tr("Corruption"),
            tr("the share of pixels"), 0.95,
            0.25);

    /** Of normal noise. */
    static final Levels NOISE = Levels.named("noise", "noise-at-test", tr("Noise"),
            tr("the noise's standard deviation σ"), 3,
            0.25);

    static final Choice<CorruptionKind> KIND = new Choice<>(new About("corruption", tr("Corruption"),
            tr("What is done to every image before it is encoded, anew each time. Reconstructions are compared with the"
                    + " clean image."),
            Effect.ON_RESTART),
            Stream.of(CorruptionKind.values()).map(kind -> new Option<>(kind, kind.id(), kind.label(), kind.help()))
                    .toList(),
            CorruptionKind.MASKING);

    static final Whole HIDDEN = AutoencoderParameters.HIDDEN;

    static final Scheduled MOMENTUM = AutoencoderParameters.MOMENTUM;

    static final Whole BATCH = AutoencoderParameters.BATCH;

    static final Seed SEED = AutoencoderParameters.SEED;

    static final ExampleParameters EXAMPLES = AutoencoderParameters.EXAMPLES;

    static final Choice<Whitening> WHITENING = AutoencoderParameters.WHITENING;

    static final ParameterTable TABLE = EXAMPLES.in(ParameterTable.of(RATE, WEIGHT_DECAY, SHARES.atTest(),
            NOISE.atTest(), KIND, SHARES.first(), SHARES.second(), SHARES.third(), SHARES.fourth(), NOISE.first(),
            NOISE.second(), NOISE.third(), NOISE.fourth(), HIDDEN, MOMENTUM, BATCH, EXAMPLES.piece(),
            EXAMPLES.patches(), WHITENING, SEED))
            .when(tr("with shares of pixels"), settings -> settings.get(KIND).levels() == SHARES, SHARES.parameters())
            .when(tr("with Gaussian noise"), settings -> settings.get(KIND).levels() == NOISE, NOISE.parameters())
            .showing(SHARES.atTest(), NOISE.atTest());

    /** Models at the most. */
    static final int MOST_LEVELS = 4;

    private DenoisingParameters() {
    }

    /** Of each model, from left to right. */
    static List<Double> levels(Settings settings) {
        return settings.get(KIND).levels().inTraining(settings);
    }

    /** What is done to each one's examples in training. */
    static List<Corruption> corruptions(Settings settings) {
        return levels(settings).stream().map(settings.get(KIND)::at).toList();
    }

    static AutoencoderSettings structure(Settings settings, Loss loss) {
        return new AutoencoderSettings(settings.get(HIDDEN), true, Activation.SIGMOID, loss,
                new Optimizer.Sgd(settings.get(MOMENTUM)), settings.get(BATCH), settings.get(SEED));
    }

    static LockstepRates rates(Settings settings) {
        return new LockstepRates(new AutoencoderRates(settings.get(RATE),
                settings.get(WEIGHT_DECAY).orElse(0), KlPenalty.OFF, new Corruption.None()),
                settings.get(KIND).at(settings.get(settings.get(KIND).levels().atTest())));
    }
}
