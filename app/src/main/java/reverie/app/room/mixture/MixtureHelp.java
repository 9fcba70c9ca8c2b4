package reverie.app.room.mixture;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.mixture.MixtureParameters;
import reverie.app.room.Explanation.Suggestion;
import reverie.app.room.Explanation;

/** What the room says about itself. */
final class MixtureHelp {

    static final Explanation EXPLANATION = new Explanation(
            List.of("p(v) = Σ_k π_k Π_i p(v_i | k)", "p(v_i = 1 | k) = θ_{ik}", "r_k = π_k p(v | k) / p(v)"),
            tr("Each image is of one of K kinds, and given the kind its pixels are independent. EM tells how likely each kind is for each"
                    + " image, and makes every component the mean of the images it answers for. The likelihood is exact, so it can be"
                    + " compared: a Boltzmann machine shares strokes between images, while a mixture needs a whole image for each kind."),
            List.of(new Suggestion(tr("Try 10 components: one a digit? Not quite"),
                    settings -> settings.with(MixtureParameters.COMPONENTS, 10)),
                    new Suggestion(tr("Try 500: training and test curves part"),
                            settings -> settings.with(MixtureParameters.COMPONENTS, 500)),
                    new Suggestion(tr("Try plain EM: one sure step an epoch"),
                            settings -> settings.with(MixtureParameters.BATCH, 10_000))));

    static final String COMPONENTS = tr(
            "θ of each component: how probable it is that a pixel is white, black being 0 and white 1. Those"
                    + " with the largest share π come first; they are sorted anew at epochs 1, 2, 4, 8 … and whenever the run pauses. Point at"
                    + " one to find it among the bars, click to keep it.");

    static final String SHARES = tr(
            "Above, how much of the data each component is there for, π; all sum to 1. Below, its"
                    + " responsibility r for the image that was chosen under Data: mostly one component answers for an image alone.");

    static final String SAMPLES = tr(
            "Images drawn from the model, without chains: a component by π, then each pixel on its own by"
                    + " that component's θ. They look speckled because pixels of a component know nothing of each other.");

    static final String DATA = tr(
            "Images that the model has not learned from, where the data have such, and below each one Σ_k r_k θ_k, the"
                    + " components mixed as they answer for it. Click one to see its responsibilities.");

    static final String LEARNING = tr(
            "The exact mean of log p(v), in nats an image. When training rises while test falls, components"
                    + " learn single images by heart.");

    private MixtureHelp() {
    }
}
