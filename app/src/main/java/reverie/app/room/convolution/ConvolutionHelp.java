package reverie.app.room.convolution;

import static reverie.app.text.Texts.tr;

import java.util.List;
import java.util.OptionalDouble;
import reverie.app.recipe.convolution.ConvolutionParameters;
import reverie.app.room.Explanation.Suggestion;
import reverie.app.room.Explanation;
import reverie.model.convolution.ImageUnits;

/** What the room says about itself. */
final class ConvolutionHelp {

    private static final int LARGE = 13;
    private static final int UPPER = 6;
    private static final double RARE = 0.004;
    /** By which lower halves of digits were told best. */
    private static final String TOGETHER = "filters=24,200&filter-size=9,10&pool=2,1&rate=0.5..0.03/7&layer-epochs=7&joint-epochs=8"
            + "&joint-rate=0.01..0.001/8&mean-field=4&units=bernoulli";

    static final Explanation EXPLANATION = new Explanation(
            List.of("E(v, h) = −Σ_k h^k · (W^k ∗ v + b_k) − c Σ v",
                    "H_k = −Σ_c P(c | p^k) log P(c | p^k)"),
            tr("A filter is the same at every place of the image, so that a stroke is learned once wherever it is. Of a block of"
                    + " hidden units at most one is on, and a pooling unit tells whether one is. The second layer learns"
                    + " which strokes stand together, by looking at the first one's pooling units. Learned one after the other they are a"
                    + " belief net, and hidden pixels are drawn by the first alone; with joint epochs they become one undirected model,"
                    + " in which the second tells the first what to draw. Real pixels, as photographs and clothes have, are whitened, and not completed. Where images have labels, which are not learned from, every filter tells"
                    + " in which classes its pooling units are on, and every layer how many nats of the class are left then (Lee, Grosse,"
                    + " Ranganath and Ng 2009): parts of the second layer belong to fewer classes than strokes."),
            List.of(Suggestion.ofData(tr("Clothes: parts that belong to some of them"), "fashion"),
                    Suggestion.ofData(tr("Photographs: filters become edges"), "natural-images"),
                    new Suggestion(tr("Larger filters"),
                            settings -> settings.with(ConvolutionParameters.SIDE, List.of(LARGE, UPPER))),
                    new Suggestion(tr("Units that are on more seldom"),
                            settings -> settings.with(ConvolutionParameters.SPARSITY,
                                    OptionalDouble.of(RARE))),
                    new Suggestion(tr("One layer only"),
                            settings -> settings.with(ConvolutionParameters.FILTERS,
                                    settings.get(ConvolutionParameters.FILTERS).subList(0, 1))
                                    .with(ConvolutionParameters.SIDE,
                                            settings.get(ConvolutionParameters.SIDE).subList(0, 1))
                                    .with(ConvolutionParameters.POOL,
                                            settings.get(ConvolutionParameters.POOL).subList(0, 1))),
                    new Suggestion(tr("Both layers together, so that both complete"),
                            settings -> settings.read(TOGETHER)),
                    new Suggestion(tr("Chains that begin at the data complete nothing"),
                            settings -> settings.with(ConvolutionParameters.UNITS, ImageUnits.BERNOULLI)
                                    .with(ConvolutionParameters.PERSISTENT, 0))));

    static final String FILTERS = tr(
            "What each group of units looks for, in pixels; for the second layer the parts that the first one"
                    + " paints for it, carried down as if all units were linear. Bright positive, dark negative, mid grey 0; every tile"
                    + " uses its own range. Point at one to find its map; click it to see to which classes it belongs. Class is how many nats of an image's"
                    + " class are left once a pooling unit of a filter is on, in the mean over the filters (Lee et al. 2009): 0 where each is on in one"
                    + " class only. By chance is the same with labels in an order by chance. Asked are up to 500 images, which are not"
                    + " learned from where the data have such.");

    static final String MAPS = tr(
            "Where each filter of the first layer finds what it looks for in the chosen image: the probability of every"
                    + " hidden unit, one map a filter, in the order of the filters. Choose another image below.");

    static final String UPPER_MAPS = tr(
            "The same for the second layer, whose filters look at the first one's pooling units.");

    static final String DATA = tr(
            "Images that nothing was learned from, where the data have such; and what comes back from the"
                    + " highest layer that there is. Below, the first layer sees the upper half only and draws the hatched one: a Gibbs chain"
                    + " an image, that walks on while the layer learns and after. Once all layers learn together, all of them see and draw. Shown is the mean of each pixel given the chain's hidden"
                    + " units. Click an image to see its maps.");

    static final String REAL_DATA = tr(
            "Images that nothing was learned from, where the data have such, as the first layer sees them: what all places around have in"
                    + " common is taken from every pixel, and edges are left. Below is what comes back from the highest layer that there is."
                    + " No hidden half is drawn here: a pixel that was whitened depends on all of the image, so that an upper half would tell of the"
                    + " lower one, and how bright an area is, which whitening takes away, the model does not know. With binary pixels halves are"
                    + " completed. Click an image to see its maps.");

    static final String CURVES = tr(
            "The squared error of unseen images that are reconstructed from the layer that learns, each layer on a"
                    + " scale of its own, and how often hidden units are on.");

    private ConvolutionHelp() {
    }
}
