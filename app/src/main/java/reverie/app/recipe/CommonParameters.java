package reverie.app.recipe;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.List;
import reverie.app.settings.About;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Choice.Others;
import reverie.app.settings.Choice;
import reverie.app.settings.Effect;
import reverie.app.settings.Flag.Side;
import reverie.app.settings.Flag;
import reverie.app.settings.OptionalReal;
import reverie.app.settings.Real;
import reverie.app.settings.Scale;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Seed;
import reverie.app.settings.Whole;
import reverie.model.data.Binarization;
import reverie.model.projection.Whitening;
import reverie.model.train.Schedule;

/** Parameters that several models have, with the same name and meaning in each. */
public final class CommonParameters {

    private static final double LARGEST_MOMENTUM = Math.nextDown(1.0);

    private CommonParameters() {
    }

    /** ε, while learning. */
    public static Scheduled rate(double initial) {
        return rate("rate", tr("Learning rate"),
                tr("How far each mini-batch moves the weights. Too small, and nothing seems to happen; too large, and the weights"
                        + " shake or run away."),
                initial);
    }

    /** Another rate, while learning. */
    public static Scheduled rate(String id, String label, String help, double initial) {
        return new Scheduled(new Real(new About(id, label, help, Effect.WHILE_LEARNING), 1e-4, 2, Scale.LOGARITHMIC,
                initial).accepting(0, Double.MAX_VALUE));
    }

    /** μ, while learning. */
    public static Scheduled momentum(String initial) {
        return momentum("momentum", tr("Momentum"), initial, Effect.WHILE_LEARNING);
    }

    /** Another momentum. */
    public static Scheduled momentum(String id, String label, String initial, Effect effect) {
        return new Scheduled(new Real(new About(id, label,
                tr("The share of the last change that is made again. It carries learning through shallow valleys; near 1 it"
                        + " overshoots."),
                effect), 0, 0.99, Scale.LINEAR, 0).accepting(0, LARGEST_MOMENTUM), Schedule.parse(id, initial));
    }

    /** λ, while learning. */
    public static OptionalReal weightDecay(double initial, boolean startOn) {
        return weightDecay("weight-decay", tr("Weight decay"), initial, startOn);
    }

    /** Another λ, while learning. */
    public static OptionalReal weightDecay(String id, String label, double initial, boolean startOn) {
        return new OptionalReal(new Real(new About(id, label,
                tr("Pulls every weight towards 0. A little makes filters smooth and local; too much makes them fade."),
                Effect.WHILE_LEARNING), 1e-5, 0.1, Scale.LOGARITHMIC, initial).accepting(Double.MIN_VALUE,
                        Double.MAX_VALUE),
                startOn);
    }

    /** How often a hidden unit is to be on, while learning. */
    public static OptionalReal sparsityTarget(double initial, boolean startOn) {
        return new OptionalReal(new Real(new About("sparsity-target", tr("Sparsity target"),
                tr("How often a hidden unit should be on. A low target makes each unit stand for something rare, such as a"
                        + " stroke."),
                Effect.WHILE_LEARNING), 0.002, 0.5, Scale.LOGARITHMIC, initial).accepting(Double.MIN_VALUE,
                        LARGEST_MOMENTUM),
                startOn);
    }

    /** How strongly hidden units are drawn to their target, while learning. */
    public static Real sparsityCost(double initial) {
        return new Real(new About("sparsity-cost", tr("Sparsity cost"),
                tr("How strongly hidden units are drawn to the sparsity target."), Effect.WHILE_LEARNING), 0.01, 10,
                Scale.LOGARITHMIC, initial).accepting(0, Double.MAX_VALUE);
    }

    /** With which weights an autoencoder decodes, on restart. */
    public static Flag tied(boolean initial) {
        return new Flag(new About("tied", tr("Decoder"),
                tr("With which weights the code is turned into an image again: the encoder's, transposed, or weights of its own."),
                Effect.ON_RESTART),
                new Side(tr("Tied"), tr("The encoder's weights, transposed: half as much to learn")),
                new Side(tr("Free"), tr("Weights of its own")), initial);
    }

    /** F, on restart. */
    public static Whole hidden(int initial) {
        return new Whole(new About("hidden", tr("Hidden units"),
                tr("How many features the model may use. More of them fit the data better and learn more slowly."),
                Effect.ON_RESTART), 4, 2000, Scale.LOGARITHMIC, initial).accepting(1, Integer.MAX_VALUE);
    }

    /** k of CD-k, while learning. */
    public static Whole gibbsSteps(int initial) {
        return gibbsSteps("gibbs-steps", tr("Gibbs steps k"),
                tr("Steps of every chain between two changes of the weights. More steps follow the likelihood more closely and take"
                        + " as much longer."),
                initial);
    }

    /** Another number of Gibbs steps, while learning. */
    public static Whole gibbsSteps(String id, String label, String help, int initial) {
        return new Whole(new About(id, label, help, Effect.WHILE_LEARNING), 1, 50, Scale.LOGARITHMIC, initial)
                .accepting(1, Integer.MAX_VALUE);
    }

    /**
     * Examples at a time, on restart.
     *
     * @param more what else the mini-batch decides, or nothing
     */
    public static Whole batch(String more, int initial) {
        return new Whole(new About("batch", tr("Mini-batch"),
                tr("Examples whose gradients are averaged for one change of the weights{0}.", more),
                Effect.ON_RESTART), 1, 1000, Scale.LOGARITHMIC, initial).accepting(1, Integer.MAX_VALUE);
    }

    /** Passes over the data that a part of the model learns alone, on restart. */
    public static Whole layerEpochs(String label, String help, int initial) {
        return new Whole(new About("layer-epochs", label, help, Effect.ON_RESTART), 1, 100, Scale.LOGARITHMIC, initial)
                .accepting(1, Integer.MAX_VALUE);
    }

    /**
     * Whole images or patches of them, on restart.
     *
     * @param sides of patches among which to choose
     */
    public static Choice<Piece> piece(Piece initial, List<Integer> sides) {
        var options = new ArrayList<>(Piece.options(sides).toList());
        if (options.stream().noneMatch(option -> option.value().equals(initial))) {
            throw new IllegalArgumentException("no option for " + initial);
        }
        return new Choice<>(new About("patch", tr("Patches"),
                tr("What an example is: a square piece of an image with so many pixels a side, or, of images of one size, the whole."),
                Effect.ON_RESTART), options, initial)
                .or(new Others<>(Piece::parse, Piece::toString, tr("another number of pixels a side")));
    }

    /** How many patches, on restart. */
    public static Whole patches(int initial) {
        return new Whole(new About("patches", tr("Examples"),
                tr("How many patches are cut to learn from; as many from every image, and a fifth as many to test on. Of whole images"
                        + " all are taken."),
                Effect.ON_RESTART), 1000, 100_000, Scale.LOGARITHMIC, initial).accepting(1, Integer.MAX_VALUE);
    }

    /**
     * What is done to examples first, on restart.
     *
     * @param where something is done at all: a few words that end with a blank, or nothing
     */
    public static Choice<Whitening> preprocessing(String where, Whitening initial) {
        return new Choice<>(new About("preprocess", tr("Preprocessing"),
                tr("{0}What is done to an example first. Whitening takes away what neighbouring pixels have "
                        + "in common and leaves edges.", where),
                Effect.ON_RESTART),
                List.of(preprocessing(Whitening.OLSHAUSEN, tr("whitened"),
                        tr("The filter of Olshausen and Field, which makes the spectrum of natural images flat")),
                        preprocessing(Whitening.ZCA, tr("ZCA"), tr("Pixels made uncorrelated")),
                        preprocessing(Whitening.STANDARD, tr("standard"),
                                tr("Each pixel less its mean, by its deviation")),
                        preprocessing(Whitening.MEAN, tr("less its mean"),
                                tr("The example's own mean grey is taken away")),
                        preprocessing(Whitening.NONE, tr("none"), tr("Examples as they are"))),
                initial);
    }

    private static Option<Whitening> preprocessing(Whitening how, String label, String help) {
        return new Option<>(how, how.toString(), label, help);
    }

    /** What becomes of grey pixels where visible units are binary, on restart. */
    public static Choice<Binarization> binarize() {
        return new Choice<>(new About("binarize", tr("Binarise"),
                tr("What is done to grey pixels where visible units are binary."), Effect.ON_RESTART),
                List.of(binarization("none", tr("no"), tr("Grey is taken as the probability of white")),
                        binarization("sample", tr("sample"),
                                tr("Every pixel is drawn once, white with its grey as probability")),
                        binarization("threshold:0.5", tr("at ½"), tr("Pixels above one half are white"))),
                Binarization.parse("none"))
                .or(new Others<>(Binarization::parse, Object::toString, tr("threshold:T for another level T")));
    }

    private static Option<Binarization> binarization(String id, String label, String help) {
        return new Option<>(Binarization.parse(id), id, label, help);
    }

    /** Passes over the data until a run from the command line ends. */
    public static Whole epochs(String what, int initial) {
        return new Whole(new About("epochs", tr("Epochs"), what, Effect.AT_THE_END), 1, 1000, Scale.LOGARITHMIC,
                initial)
                .accepting(0, Integer.MAX_VALUE);
    }

    /** Where the random numbers begin, on restart. */
    public static Seed seed() {
        return new Seed(new About("seed", tr("Seed"),
                tr("Where the random numbers begin. The same seed learns the same run again, whatever the number of threads."),
                Effect.ON_RESTART), 1);
    }
}
