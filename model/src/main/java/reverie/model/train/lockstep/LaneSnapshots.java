package reverie.model.train.lockstep;

import reverie.model.train.MetricRecorder;
import reverie.model.train.Moment;
import reverie.model.train.SavedRun;
import reverie.model.train.Recorded;
import reverie.model.train.Progress;
import java.util.List;
import java.util.Optional;

/**
 * What several that learn in lockstep show at one moment; also what one alone shows. Immutable.
 *
 * @param each by the number of the lane, at least one
 * @param out  by the number of the lane: why it learns no further, in plain words; empty while it does
 * @param <S>  the snapshot of a lane's learner
 */
public record LaneSnapshots<S>(List<S> each, List<Optional<String>> out) {

    public LaneSnapshots {
        each = List.copyOf(each);
        out = List.copyOf(out);
    }

    /** Of one that learns alone. */
    public static <S> LaneSnapshots<S> of(S only) {
        return new LaneSnapshots<>(List.of(only), List.of(Optional.empty()));
    }

    /** How far one lane is, as if it had learned alone. */
    public static <S> Progress<S> progress(Progress<LaneSnapshots<S>> all, int lane) {
        return new Progress<>(all.phase(), all.step(), all.epoch(), all.examplesPerSecond(), all.learningSeconds(),
                all.snapshot().each().get(lane), all.landmark().each().get(lane),
                all.milestone().map(it -> new Moment<>(it.step(), it.epoch(), it.snapshot().each().get(lane))),
                all.snapshot().isAlone() ? all.metrics() : all.metrics().under(RaceLearner.prefix(lane)),
                all.trouble().or(() -> all.snapshot().out().get(lane)));
    }

    /** A recorded moment of one lane, from which it goes on alone. */
    public static <S> Recorded<LaneSnapshots<S>> recorded(Recorded<LaneSnapshots<S>> all, int lane) {
        Progress<S> own = progress(all.progress(), lane);
        return new Recorded<>(new Progress<>(own.phase(), own.step(), own.epoch(), own.examplesPerSecond(),
                own.learningSeconds(), of(own.snapshot()), of(own.landmark()), Optional.empty(), own.metrics(),
                Optional.empty()), all.fixed(), all.state().map(it -> saved(it, lane)));
    }

    /** One lane of a race that was saved, which goes on alone. */
    public static SavedRun saved(SavedRun race, int lane) {
        String prefix = RaceLearner.prefix(lane);
        return new SavedRun(race.step(), race.learner().under(prefix), MetricRecorder.under(race.curves(), prefix));
    }

    private boolean isAlone() {
        return each.size() == 1;
    }
}
