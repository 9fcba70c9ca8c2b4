package reverie.app.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reverie.model.train.Learner;
import reverie.model.train.Cost;
import reverie.model.train.Measurement;
import reverie.model.train.State;

/** A learner of which every deed is known: its snapshot is the number of batches, its live parameter is written down. */
final class CountingLearner implements Learner<Double, Long> {

    static final int BATCHES_PER_EPOCH = 4;

    final List<Double> rates = new ArrayList<>();
    Runnable afterEachBatch = () -> {};
    Optional<String> trouble = Optional.empty();
    private final long[] batches = new long[1];
    private final State state = State.builder().part("batches", batches).build();

    @Override
    public int batchesPerEpoch() {
        return BATCHES_PER_EPOCH;
    }

    @Override
    public int examplesPerEpoch() {
        return 2 * BATCHES_PER_EPOCH;
    }

    @Override
    public void learn(long step, Double live) {
        rates.add(live);
        batches[0]++;
        afterEachBatch.run();
    }

    @Override
    public Measurement measure() {
        return Measurement.of(Map.entry("batches", (double) batches[0]));
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 0);
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public Long snapshot() {
        return batches[0];
    }
}
