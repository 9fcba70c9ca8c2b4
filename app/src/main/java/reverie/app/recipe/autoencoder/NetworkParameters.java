package reverie.app.recipe.autoencoder;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reverie.app.recipe.CommonParameters;
import reverie.app.settings.About;
import reverie.app.settings.Choice;
import reverie.app.settings.Choice.Option;
import reverie.app.settings.Choice.Others;
import reverie.app.settings.Effect;
import reverie.app.settings.Scheduled;
import reverie.app.settings.Settings;
import reverie.model.autoencoder.Corruption;
import reverie.model.data.DataSet;
import reverie.model.network.Activation;
import reverie.model.network.Loss;
import reverie.model.network.Optimizer;
import reverie.model.train.Schedule;

/** Parameters that networks of every depth have which learn by back-propagation. */
public final class NetworkParameters {

    /** Of Adam, by which every weight moves by about so much at each step. */
    private static final double RATE_OF_ADAM = 0.001;

    private NetworkParameters() {
    }

    /** Whether weights follow their gradient by Adam or by gradient descent, on restart. */
    public static Choice<Boolean> adam(boolean initial) {
        return new Choice<>(new About("optimizer", tr("Optimizer"),
                tr("How weights follow their gradient. Adam needs a far smaller learning rate than gradient descent."),
                Effect.ON_RESTART),
                List.of(new Option<>(false, "sgd", tr("SGD"), tr("Stochastic gradient descent with momentum")),
                        new Option<>(true, "adam", tr("Adam"), tr("Every weight moves by about the learning rate"))),
                initial);
    }

    /** Of gradient descent, on restart. */
    public static Scheduled momentum(String initial) {
        return CommonParameters.momentum("momentum", tr("Momentum"), initial, Effect.ON_RESTART);
    }

    /** The rate that an optimizer usually has. */
    public static Schedule rate(boolean adam, double ofDescent) {
        return Schedule.constant(adam ? RATE_OF_ADAM : ofDescent);
    }

    /** The model's own record of an optimizer. */
    public static Optimizer optimizer(boolean adam, Schedule momentum) {
        return adam ? Optimizer.Adam.USUAL : new Optimizer.Sgd(momentum);
    }

    /** What units make of their input, on restart. */
    public static Choice<Activation> activation(String id, String label, String help, Activation initial) {
        return new Choice<>(new About(id, label, help, Effect.ON_RESTART),
                List.of(option(Activation.SIGMOID, tr("From 0 to 1, as a probability")),
                        option(Activation.TANH, tr("From −1 to 1")), option(Activation.RELU, tr("Nothing below 0")),
                        option(Activation.LINEAR, tr("The input itself"))),
                initial);
    }

    private static Option<Activation> option(Activation activation, String help) {
        String name = switch (activation) {
            case SIGMOID -> tr("sigmoid");
            case TANH -> tr("tanh");
            case RELU -> tr("ReLU");
            case LINEAR -> tr("linear");
        };
        return new Option<>(activation, activation.toString(), name, help);
    }

    /** What reconstructions are judged by, on restart; where empty, what suits the data. */
    public static Choice<Optional<Loss>> loss() {
        return new Choice<>(new About("loss", tr("Loss"),
                tr("What reconstructions are judged by. Cross-entropy takes pixels as probabilities; squared error takes them as"
                        + " any numbers, with linear output, and the loss is half of it."),
                Effect.ON_RESTART),
                Stream.of(new Option<Optional<Loss>>(Optional.empty(), "auto", tr("as suits"),
                        tr("Cross-entropy for values from 0 to 1, squared error for others")),
                        loss(Loss.CROSS_ENTROPY, tr("Entropy"), tr("Cross-entropy, with output between 0 and 1")),
                        loss(Loss.SQUARED_ERROR, tr("Squared"), tr("Half the squared error, with linear output")))
                        .toList(),
                Optional.empty());
    }

    private static Option<Optional<Loss>> loss(Loss loss, String label, String help) {
        return new Option<>(Optional.of(loss), loss.toString(), label, help);
    }

    /** The same settings with the loss that suits the data, where that was left open. */
    public static Settings settled(Settings settings, Choice<Optional<Loss>> loss, DataSet data) {
        return settings.with(loss, Optional.of(settings.get(loss).orElseGet(() -> Loss.suiting(data))));
    }

    /** What is done to examples before they are encoded, on restart. */
    public static Choice<Corruption> corruption(String id, String label, String help, Corruption initial) {
        return new Choice<>(new About(id, label, help, Effect.ON_RESTART),
                List.of(new Option<>(new Corruption.None(), "none", tr("none"), tr("Examples as they are")),
                        corruption(new Corruption.Masking(0.25), tr("¼ masked"),
                                tr("A quarter of the values become 0")),
                        corruption(new Corruption.Masking(0.5), tr("½ masked"), tr("Half of the values become 0")),
                        corruption(new Corruption.Gaussian(0.5), tr("noise of σ ½"), tr("Normal noise is added")),
                        corruption(new Corruption.Gaussian(1), tr("noise of σ 1"), tr("Normal noise is added")),
                        corruption(new Corruption.SaltAndPepper(0.25), tr("salt, pepper"),
                                tr("A quarter of the values become 0 or 1"))),
                initial)
                .or(new Others<>(Corruption::parse, Object::toString,
                        tr("masking:SHARE, gaussian:SIGMA or salt-pepper:SHARE")));
    }

    private static Option<Corruption> corruption(Corruption corruption, String label, String help) {
        return new Option<>(corruption, corruption.toString(), label, help);
    }
}
