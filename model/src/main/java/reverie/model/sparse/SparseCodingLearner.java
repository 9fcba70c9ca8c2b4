package reverie.model.sparse;

import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;
import reverie.model.projection.Prepared;
import reverie.model.projection.Preprocessing;
import reverie.model.train.Cost;
import reverie.model.train.Learner;
import reverie.model.train.Measurement;
import reverie.model.train.State;

/**
 * Learns a dictionary by alternating optimisation: codes for a mini-batch with Φ held fixed, then Φ with all codes so far
 * held fixed, earlier ones counting less and less (Mairal, Bach, Ponce & Sapiro 2009, section 3.4).
 */
public final class SparseCodingLearner implements Learner<SparseCodingRates, SparseCodingSnapshot> {

    private final DictionaryLearning dictionary;
    private final SparseCodingProbe probe;
    private double lambda;

    /**
     * A new dictionary of random examples.
     *
     * @param prepared what to learn from; the test part, where there is one, is only measured
     * @param settings sizes, methods and seed
     * @param lambda   λ by which the dictionary is measured and shown before the first step
     * @param workers  share every step; not closed here
     */
    public SparseCodingLearner(Prepared prepared, SparseCodingSettings settings, double lambda, Workers workers) {
        this.lambda = lambda;
        dictionary = new DictionaryLearning(prepared, settings, workers);
        probe = new SparseCodingProbe(dictionary.phi(), prepared.splits().shown(), workers);
    }

    /** Φ as it stands, D×K. To be read only, and only between two batches. */
    public R032Store phi() {
        return dictionary.phi();
    }

    /** The model as it stands. To be read only, and only between two batches. */
    public SparseCoding model() {
        return new SparseCoding(phi(), preprocessing(), lambda);
    }

    /** What is done to examples first. */
    public Preprocessing preprocessing() {
        return dictionary.preprocessing();
    }

    /** How many dead atoms have begun anew. */
    public long revived() {
        return dictionary.revived();
    }

    @Override
    public int batchesPerEpoch() {
        return dictionary.batchesPerEpoch();
    }

    @Override
    public int examplesPerEpoch() {
        return dictionary.data().size();
    }

    @Override
    public void learn(long step, SparseCodingRates live) {
        adopt(live);
        if (live.codeStep()) {
            dictionary.load(step, lambda);
            dictionary.findCodes(live.solver());
        }
        if (live.dictionaryStep() && dictionary.hasCodes()) {
            dictionary.moveAtoms(step);
        }
    }

    /** Examples are written by the λ that is wanted now. */
    @Override
    public boolean adopt(SparseCodingRates live) {
        boolean another = live.lambda() != lambda;
        lambda = live.lambda();
        return another;
    }

    @Override
    public Measurement measure() {
        return probe.measure(lambda).and("revivedAtoms", revived());
    }

    @Override
    public Optional<String> trouble() {
        return dictionary.trouble();
    }

    @Override
    public Cost cost() {
        return new Cost(dictionary.cost(dictionary.batch()), 0, dictionary.cost(probe.examples()));
    }

    @Override
    public State state() {
        return dictionary.state();
    }

    @Override
    public void restored() {
        dictionary.restored();
    }

    @Override
    public SparseCodingSnapshot snapshot() {
        return dictionary.snapshot(lambda);
    }
}
