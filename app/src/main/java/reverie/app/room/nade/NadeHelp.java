package reverie.app.room.nade;

import static reverie.app.text.Texts.tr;

import java.util.List;
import reverie.app.recipe.nade.NadeParameters;
import reverie.app.room.Explanation.Suggestion;
import reverie.app.room.Explanation;
import reverie.model.nade.Ordering;

/** What the room says about itself. */
final class NadeHelp {

    static final Explanation EXPLANATION = new Explanation(
            List.of("p(v) = Π_i p(v_i | v_{<i})", "p(v_i = 1 | v_{<i}) = σ(b_i + V_i h_i)",
                    "h_i = σ(c + Σ_{k<i} W_k v_k)"),
            tr("An image is written pixel by pixel, and each pixel is told by those before it. Probabilities are multiplied, so that their"
                    + " logarithms run up like a taximeter, and at the end it shows −log p(v): the exact likelihood, for which a"
                    + " Boltzmann machine needs log Z. Nothing is free: samples are drawn one pixel after another, too."),
            List.of(new Suggestion(tr("Try another order: a spiral from the middle"),
                    settings -> settings.with(NadeParameters.ORDERLESS, false).with(NadeParameters.ORDERING,
                            Ordering.Kind.SPIRAL)),
                    new Suggestion(tr("Try all orders at once: any pixels may come first"),
                            settings -> settings.with(NadeParameters.ORDERLESS, true).with(NadeParameters.HIDDEN,
                                    Math.max(100, settings.get(NadeParameters.HIDDEN)))),
                    new Suggestion(tr("Try it without hidden units: each pixel hears the others"),
                            settings -> settings.with(NadeParameters.HIDDEN, 0)
                                    .with(NadeParameters.ORDERLESS, false))));

    static final String PAGE = tr(
            "The chosen image while it is written, black being 0 and white 1. Hatched pixels have not come yet. The film"
                    + " goes on with the steps of learning; point at a moment below to hold it there.");

    static final String EXPECTED = tr(
            "How probable it is that each pixel to come is white, given those that have come, which stand as they"
                    + " are. In one order that is true of the next pixel, and of later ones if all between stay black; a model of all orders"
                    + " means it of every pixel. Once all is written: with what probability each was expected when its turn came.");

    static final String METER = tr(
            "Each pixel takes −log p of what it turned out to be, in nats: nearly nothing where it was expected, much"
                    + " where a stroke begins or ends. The sum over all pixels is −log p(v) of this image, exactly.");

    static final String FILM = tr(
            "Above, the image after so many pixels; below, what the model expects at that moment. Point at a moment to"
                    + " see it large, click to keep it.");

    static final String FILMS = tr(
            "The same image in four orders. What has come stands as it is, and the rest is what the model"
                    + " expects by it. Point at a moment to see it large, click to keep it.");

    static final String FILTERS = tr(
            "W: what each pixel tells the hidden units, once it is on, a tile for each unit. Without hidden units, a tile"
                    + " for each pixel: how much it listens to the others. Mid grey is 0.");

    static final String SAMPLES = tr(
            "Images drawn from the model, pixel after pixel, each by the probability that those before it leave it."
                    + " The same random numbers at every moment, so that one sees what learning changes.");

    static final String DATA = tr(
            "Images that the model has not learned from, where the data have such. Click one to have it written.");

    static final String LEARNING = tr(
            "The exact mean of log p(v), in nats an image. When training rises while test falls, the model learns"
                    + " single images by heart.");

    private NadeHelp() {
    }
}
