package reverie.app.room;

import java.util.List;
import reverie.app.settings.About;
import reverie.app.settings.Choice;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Effect;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.Real;
import reverie.app.settings.Scale;
import reverie.app.settings.Seed;
import reverie.app.settings.Whole;
import reverie.model.projection.Whitening;

/** Parameters that models in several rooms have, with the same name and meaning in each. */
public final class CommonParameters {

    /** The bundled photographs, which ask for patches and for real numbers. */
    public static final String PHOTOGRAPHS = "natural-images";

    /** Layers of a stack, so many at the most. */
    public static final int MOST_LAYERS = 3;

    private CommonParameters() {
    }

    /** ε, while learning. */
    public static Real rate(double initial) {
        return new Real(new About("rate", "Learning rate",
                "How far each mini-batch moves the weights. Too small, and nothing seems to happen; too large, and the weights"
                        + " shake or run away.",
                Effect.WHILE_LEARNING), 1e-4, 2, Scale.LOGARITHMIC, initial);
    }

    /** μ. */
    public static Real momentum(double initial, Effect effect) {
        return new Real(new About("momentum", "Momentum",
                "The share of the last change that is made again. It carries learning through shallow valleys; near 1 it"
                        + " overshoots.",
                effect), 0, 0.99, Scale.LINEAR, initial);
    }

    /** λ, while learning. */
    public static OptionalReal weightDecay(double initial, boolean startOn) {
        return new OptionalReal(new Real(new About("weight-decay", "Weight decay",
                "Pulls every weight towards 0. A little makes filters smooth and local; too much makes them fade.",
                Effect.WHILE_LEARNING), 1e-5, 0.1, Scale.LOGARITHMIC, initial), startOn);
    }

    /** How often a hidden unit is to be on, while learning; off at first. */
    public static OptionalReal sparsity() {
        return new OptionalReal(new Real(new About("sparsity", "Sparsity target",
                "How often a hidden unit should be on. A low target makes each unit stand for something rare, such as a"
                        + " stroke.",
                Effect.WHILE_LEARNING), 0.01, 0.5, Scale.LOGARITHMIC, 0.1), false);
    }

    /** With which weights an autoencoder decodes, on restart. */
    public static Choice<Boolean> tied(boolean initial) {
        return new Choice<>(new About("tied", "Decoder",
                "With which weights the code is drawn as an image again.", Effect.ON_RESTART),
                List.of(new Option<>(true, "yes", "Tied", "The encoder's weights, transposed: half as much to learn"),
                        new Option<>(false, "no", "Free", "Weights of its own")),
                initial);
    }

    /** Whether weights follow their gradient by Adam or by gradient descent, on restart. */
    public static Choice<Boolean> adam(boolean initial) {
        return new Choice<>(new About("optimizer", "Optimizer",
                "How weights follow their gradient. Adam needs a far smaller learning rate than gradient descent.",
                Effect.ON_RESTART),
                List.of(new Option<>(false, "sgd", "SGD", "Stochastic gradient descent with momentum"),
                        new Option<>(true, "adam", "Adam", "Every weight moves by about the learning rate")),
                initial);
    }

    /** F, on restart. */
    public static Whole hidden(int initial) {
        return new Whole(new About("hidden", "Hidden units",
                "How many features the model may use. More of them fit the data better and learn more slowly.",
                Effect.ON_RESTART), 4, 2000, Scale.LOGARITHMIC, initial);
    }

    /**
     * Examples at a time, on restart.
     *
     * @param more what else the mini-batch decides, or nothing
     */
    public static Whole batch(String more) {
        return new Whole(new About("batch", "Mini-batch",
                "Examples whose gradients are averaged for one change of the weights" + more + ".",
                Effect.ON_RESTART), 1, 1000, Scale.LOGARITHMIC, 100);
    }

    /**
     * Whole images or patches of them, on restart.
     *
     * @param sides of patches among which to choose
     */
    public static Choice<Piece> piece(Piece initial, List<Integer> sides) {
        return new Choice<>(new About("patch", "Patches",
                "What an example is: a square piece of an image, or, of images of one size, the whole.",
                Effect.ON_RESTART), Piece.options(sides).toList(), initial);
    }

    /** How many patches, on restart. */
    public static Whole patches() {
        return new Whole(new About("patches", "Examples",
                "How many patches are cut to learn from; as many from every image. Of whole images all are taken.",
                Effect.ON_RESTART), 1000, 50_000, Scale.LOGARITHMIC, 20_000);
    }

    /**
     * What is done to examples first, on restart.
     *
     * @param where something is done at all: a few words that end with a blank, or nothing
     */
    public static Choice<Whitening> preprocessing(String where, Whitening initial) {
        return new Choice<>(new About("preprocess", "Preprocessing",
                where + "What is done to an example first. Whitening takes away what neighbouring pixels have in common and"
                        + " leaves edges.",
                Effect.ON_RESTART),
                List.of(preprocessing(Whitening.OLSHAUSEN, "whitened",
                        "The filter of Olshausen and Field, which makes the spectrum of natural images flat"),
                        preprocessing(Whitening.ZCA, "ZCA", "Pixels made uncorrelated"),
                        preprocessing(Whitening.STANDARD, "standard", "Each pixel less its mean, by its deviation"),
                        preprocessing(Whitening.MEAN, "less its mean", "The example's own mean grey is taken away"),
                        preprocessing(Whitening.NONE, "none", "Examples as they are")),
                initial);
    }

    private static Option<Whitening> preprocessing(Whitening how, String label, String help) {
        return new Option<>(how, how.toString(), label, help);
    }

    /** Where the random numbers begin, on restart. */
    public static Seed seed() {
        return new Seed(new About("seed", "Seed",
                "Where the random numbers begin. The same seed learns the same run again, whatever the number of threads.",
                Effect.ON_RESTART), 1);
    }
}
