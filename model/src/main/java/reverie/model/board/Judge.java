package reverie.model.board;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.Binarization;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.data.ValueNeeds;
import reverie.model.evaluate.BirthdayTest;
import reverie.model.evaluate.Estimate;
import reverie.model.evaluate.NearestNeighbours;
import reverie.model.evaluate.ParzenScore;
import reverie.model.evaluate.ParzenWindow;
import reverie.model.matrix.Memory;
import reverie.model.matrix.Workers;
import reverie.model.train.Measurement;
import reverie.model.trained.LikelihoodBracket;
import reverie.model.trained.Sampler;

/**
 * Judges models by what they say of held-out images and by images that they draw. The same seed makes the same figures, whatever the number of
 * threads.
 */
public final class Judge {

    /** One in so many held-out images chooses the width of the Parzen window, and is not judged by it. */
    private static final int CHOOSING = 4;
    /** Of so many held-out images one is so near to a training image that they count as the same. */
    private static final int ONE_OF = 100;
    private static final int MATRICES = 4;
    /** Samples of each model to be looked at. */
    static final int SHOWN = 16;

    private final DataSet heldOut;
    private final DataSet drawn;
    private final R032Store choosing;
    private final R032Store judged;
    private final NearestNeighbours training;
    private final double[] nearest;
    private final double same;
    private final int samples;
    private final long seed;
    private final Workers workers;

    /**
     * @param data    the training part, and held-out images, from which no model has learned
     * @param samples that each model draws, 2 or more
     * @param seed    of every draw
     * @param workers share the work; not closed here
     * @throws BadInput where there are not two held-out images, too few samples, or too many for the memory
     */
    public Judge(Splits data, int samples, long seed, Workers workers) {
        if (samples < 2) {
            throw new BadInput("samples", Integer.toString(samples), "2 or more");
        }
        DataSet train = data.train();
        Memory.check("samples", samples, train.values(), MATRICES);
        heldOut = heldOut(data);
        this.samples = samples;
        this.seed = seed;
        this.workers = workers;
        drawn = heldOut.kind() == ValueKind.UNIT_INTERVAL ? new Binarization.Sample().apply(heldOut, seed) : heldOut;
        int first = Math.max(1, heldOut.size() / CHOOSING);
        choosing = heldOut.head(first).examples();
        int d = heldOut.values();
        judged = R032Store.wrap(Arrays.copyOfRange(heldOut.examples().data, first * d, heldOut.size() * d), d);
        training = new NearestNeighbours(train.examples(), workers);
        nearest = training.distances(heldOut.examples());
        double[] sorted = nearest.clone();
        Arrays.sort(sorted);
        same = sorted[(sorted.length - 1) / ONE_OF];
    }

    /** @throws BadInput where there are not two images that no model has learned from */
    static DataSet heldOut(Splits data) {
        DataSet test = data.test().orElseThrow(() -> new BadInput("data", "no test part in " + data.train().name(),
                "data with images that no model has learned from"));
        if (test.size() < 2) {
            throw new BadInput("data", "one image in the test part", "2 or more");
        }
        return test;
    }

    /** The distance within which two images count as the same. */
    public double sameWithin() {
        return same;
    }

    /** Held-out images by which likelihoods are told. */
    public int heldOutImages() {
        return heldOut.size();
    }

    /** Held-out images that choose the width of the Parzen window. */
    public int choosingImages() {
        return choosing.getColDim();
    }

    /** Whether grey pixels were drawn as black or white where models tell how probable they are. */
    public boolean hasDrawn() {
        return drawn != heldOut;
    }

    /** The row of the held-out images themselves, what samples are to be compared with. */
    public Verdict ofHeldOut() {
        var figures = new EnumMap<Column, Estimate>(Column.class);
        BirthdayTest birthdays = BirthdayTest.of(heldOut.examples(), same, workers);
        figures.put(Column.DISTINCT, birthdays.distinct());
        figures.put(Column.NEAREST, Estimate.mean(nearest));
        return new Verdict("held-out images", "data", figures, Optional.of(shown(heldOut.examples())),
                Measurement.of(entry("samples", (double) heldOut.size()),
                        entry("samePairs", (double) birthdays.pairs())),
                List.of(), List.of("no model, but what samples are to be compared with"));
    }

    /**
     * The row of a model.
     *
     * @throws BadInput where it is of another size, or cannot do what was chosen
     */
    public Verdict of(Contender contender) {
        var figures = new EnumMap<Column, Estimate>(Column.class);
        var details = new LinkedHashMap<String, Double>();
        var doubts = new ArrayList<String>();
        var notes = new ArrayList<String>();
        contender.likelihood().ifPresentOrElse(it -> {
            boolean binary = contender.needs() == ValueNeeds.PROBABILITIES;
            LikelihoodBracket told = it.bracket(binary ? drawn : heldOut, seed, contender.chosen(), workers);
            figures.put(column(told), told.mean());
            doubts.addAll(told.doubts());
            if (!binary) {
                notes.add("its likelihood is a density of real numbers, and no probability like that of others");
            }
        }, () -> notes.add(contender.silence()));
        Optional<R032Store> images = contender.sampler().map(it -> draw(it, contender));
        images.ifPresentOrElse(it -> judgeSamples(it, figures, details, notes),
                () -> notes.add("a model of kind " + contender.kind() + " draws no samples"));
        return new Verdict(contender.name(), contender.kind(), figures, images.map(Judge::shown),
                new Measurement(details), doubts, notes);
    }

    private static Column column(LikelihoodBracket told) {
        return switch (told.kind()) {
            case EXACT -> Column.EXACT;
            case ESTIMATED -> Column.ESTIMATED;
            case BOUND, ESTIMATED_BOUND -> Column.BOUND;
        };
    }

    private R032Store draw(Sampler sampler, Contender contender) {
        try {
            return sampler.sample(samples, seed, contender.chosen(), workers).images();
        } catch (BadInput e) {
            throw e.what().equals("count") ? new BadInput("samples", e.found(), e.expected(), e) : e;
        }
    }

    private static R032Store shown(R032Store images) {
        int d = images.getRowDim();
        return R032Store.wrap(Arrays.copyOf(images.data, Math.min(SHOWN, images.getColDim()) * d), d);
    }

    private void judgeSamples(R032Store images, Map<Column, Estimate> figures, Map<String, Double> details,
            List<String> notes) {
        ParzenScore parzen = new ParzenWindow(images, workers).score(choosing, judged);
        figures.put(Column.PARZEN, parzen.logLikelihood());
        if (parzen.isAtTheEdge()) {
            notes.add(String.format(Locale.ROOT,
                    "of all widths that were tried its Parzen window has the last (%.2f), and another might suit it better",
                    parzen.sigma()));
        }
        BirthdayTest birthdays = BirthdayTest.of(images, same, workers);
        figures.put(Column.DISTINCT, birthdays.distinct());
        figures.put(Column.NEAREST, Estimate.mean(training.distances(images)));
        details.put("samples", (double) images.getColDim());
        details.put("samePairs", (double) birthdays.pairs());
        details.put("parzenSigma", parzen.sigma());
    }
}
