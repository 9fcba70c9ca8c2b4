package reverie.model.train.lockstep;

import reverie.model.train.Cost;
import reverie.model.train.Training;
import reverie.model.train.Measurement;
import reverie.model.train.State;
import reverie.model.train.Rhythm;
import reverie.model.train.Learner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Several learners of one kind that learn side by side, each in a lane of its own and by parameters of its own. A lane's state after
 * so many mini-batches is, bit for bit, that of the same learner alone: its chains walk when they would walk then, whatever the
 * others cost. Whoever's numbers run away is out, and the others go on.
 *
 * @param <P> the live parameters of a lane
 * @param <S> the snapshot of a lane
 */
public final class RaceLearner<P, S> implements Lockstep<List<P>, LaneSnapshots<S>> {

    private static final String RACE = "race.";

    private final List<Learner<P, S>> lanes;
    private final List<Rhythm> rhythms;
    /** By lane: after how many batches it was found to have run away; 0 while it has not. */
    private final long[] out;
    private final JoinedState state;

    private RaceLearner(List<? extends Learner<P, S>> lanes) {
        this.lanes = List.copyOf(lanes);
        out = new long[lanes.size()];
        var members = new LinkedHashMap<String, Supplier<State>>();
        this.lanes.forEach(it -> members.put(prefix(members.size()), it::state));
        State own = State.builder().part("out", out).build();
        members.put(RACE, () -> own);
        state = new JoinedState(members);
        rhythms = lanes.stream().map(Rhythm::new).toList();
    }

    /**
     * One learner as it is, or a race of several.
     *
     * @param lanes at least one; all have as many batches an epoch
     */
    public static <P, S> Learner<List<P>, LaneSnapshots<S>> of(List<? extends Learner<P, S>> lanes) {
        return lanes.size() == 1 ? lanes.getFirst().adapted(List::getFirst, LaneSnapshots::of)
                : new RaceLearner<>(lanes);
    }

    /** Of the names of a lane's parts and quantities. */
    static String prefix(int lane) {
        return JoinedState.prefix(lane);
    }

    @Override
    public List<Learner<P, S>> members() {
        return lanes;
    }

    @Override
    public void learn(long step, List<P> live) {
        for (int i = 0; i < lanes.size(); i++) {
            if (out[i] == 0) {
                learn(i, step, live.get(i));
            }
        }
    }

    private void learn(int lane, long step, P live) {
        Learner<P, S> learner = lanes.get(lane);
        learner.learn(step, live);
        long done = step + 1;
        rhythms.get(lane).learned(done);
        if (done % Training.HEALTH_INTERVAL == 0 && learner.trouble().isPresent()) {
            out[lane] = done;
        }
    }

    @Override
    public boolean adopt(List<P> live) {
        boolean another = false;
        for (int i = 0; i < lanes.size(); i++) {
            another |= lanes.get(i).adopt(live.get(i));
        }
        return another;
    }

    /** Of all together; but each lane has its chains walk itself. */
    @Override
    public Cost cost() {
        Cost all = Lockstep.super.cost();
        return new Cost(all.step(), 0, all.measure());
    }

    /** Of all lanes that are not out, by the lane and the quantity's name. */
    @Override
    public Measurement measure() {
        var all = new LinkedHashMap<String, Double>();
        for (int i = 0; i < lanes.size(); i++) {
            if (out[i] == 0) {
                String prefix = prefix(i);
                lanes.get(i).measure().values().forEach((name, value) -> all.put(prefix + name, value));
            }
        }
        return new Measurement(all);
    }

    /** Of the first lane, once none can be trusted. */
    @Override
    public Optional<String> trouble() {
        return lanes.stream().map(Learner::trouble).reduce((one, other) -> other.isEmpty() ? other : one).orElseThrow();
    }

    @Override
    public State state() {
        return state.get();
    }

    @Override
    public void restored() {
        Lockstep.super.restored();
        rhythms.forEach(Rhythm::anew);
    }

    @Override
    public LaneSnapshots<S> snapshot() {
        return new LaneSnapshots<>(lanes.stream().map(Learner::snapshot).toList(),
                IntStream.range(0, out.length).mapToObj(
                        i -> out[i] == 0 ? Optional.<String>empty() : lanes.get(i).trouble()).toList());
    }
}
