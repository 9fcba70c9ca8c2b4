package reverie.app.recipe.pixels;

import static reverie.app.text.Texts.tr;

import reverie.app.data.DataTraits;
import reverie.app.data.Library;
import reverie.app.recipe.BatchSize;
import reverie.app.recipe.BinaryExamples;
import reverie.app.recipe.ModelRecipe;
import reverie.app.recipe.Trainee;
import reverie.app.settings.Choice;
import reverie.app.settings.ParameterTable;
import reverie.app.settings.Settings;
import reverie.app.settings.Whole;
import reverie.model.autoregressive.PixelFamily;
import reverie.model.autoregressive.PixelLearner;
import reverie.model.autoregressive.PixelRates;
import reverie.model.autoregressive.PixelSettings;
import reverie.model.autoregressive.PixelSnapshot;
import reverie.model.data.Binarization;
import reverie.model.data.Splits;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;

/** How a model learns that tells images pixel by pixel, for black and white or grey levels. */
public abstract class PixelRecipe implements ModelRecipe<PixelRates, PixelSnapshot> {

    /** A first kernel of 7 sees half of what lies above in images of fewer pixels a side. */
    private static final int SMALL = 14;
    private static final int FIRST_OF_SMALL = 3;

    private final Whole channels;
    private final Whole blocks;
    private final Choice<Integer> kernel;

    /**
     * @param channels numbers that a pixel has in each layer
     * @param blocks   layers on top of each other
     * @param kernel   side of the kernels after the first
     */
    protected PixelRecipe(Whole channels, Whole blocks, Choice<Integer> kernel) {
        this.channels = channels;
        this.blocks = blocks;
        this.kernel = kernel;
    }

    /** Which layers. */
    protected abstract PixelFamily family(Settings settings);

    /** Whether kernels after the first reach farther and farther. */
    protected abstract boolean dilated(Settings settings);

    /** A {@linkplain PixelParameters#table table} with the layers' parameters in it. */
    @Override
    public abstract ParameterTable table();

    @Override
    public Settings suiting(DataTraits data) {
        Settings usual = BatchSize.suiting(data, Settings.initial(table()), PixelParameters.BATCH);
        if (data.arePhotographs()) {
            return PixelParameters.EXAMPLES.ofPhotographs(usual);
        }
        return Math.min(data.shape().width(), data.shape().height()) < SMALL
                ? usual.with(PixelParameters.FIRST_KERNEL, FIRST_OF_SMALL)
                : usual;
    }

    /** The rate falls until the planned end, wherever that is. */
    @Override
    public Settings consequences(Settings chosen) {
        return chosen.with(PixelParameters.RATE, PixelParameters.falling(chosen.get(PixelParameters.EPOCHS)));
    }

    @Override
    public int epochs(Settings settings) {
        return settings.get(PixelParameters.EPOCHS);
    }

    @Override
    public Splits load(Library library, String name, Settings settings) {
        return PixelParameters.EXAMPLES.load(library, name, settings, seed(settings));
    }

    @Override
    public Prepared prepare(Splits raw, Settings settings, Workers workers) {
        return Prepared.asTheyAre(BinaryExamples.of(raw, binarization(settings), seed(settings), ""));
    }

    /** What is done to grey pixels first: nothing where there are levels. */
    private static Binarization binarization(Settings settings) {
        return settings.get(PixelParameters.LEVELED)
                ? new Binarization.None()
                : settings.get(PixelParameters.BINARIZE);
    }

    @Override
    public Trainee<PixelRates, PixelSnapshot> make(Prepared data, Settings settings, Workers workers) {
        var learner = new PixelLearner(data.splits(), family(settings), structure(settings), workers);
        return Trainee.of(learner, learner::file);
    }

    private PixelSettings structure(Settings settings) {
        return new PixelSettings(settings.get(channels), settings.get(blocks),
                settings.get(PixelParameters.FIRST_KERNEL), settings.get(kernel), dilated(settings),
                settings.get(PixelParameters.LEVELED) ? settings.get(PixelParameters.LEVELS) : 0,
                settings.get(PixelParameters.BATCH), settings.get(PixelParameters.SEED));
    }

    @Override
    public PixelRates live(Settings settings) {
        return new PixelRates(settings.get(PixelParameters.RATE),
                settings.get(PixelParameters.WEIGHT_DECAY).orElse(0));
    }

    @Override
    public String method(Settings settings) {
        return tr("Adam");
    }

    @Override
    public long seed(Settings settings) {
        return settings.get(PixelParameters.SEED);
    }
}
