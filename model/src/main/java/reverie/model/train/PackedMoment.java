package reverie.model.train;

import java.util.List;
import java.util.Optional;

/**
 * A moment of a run, of records alone, as a {@link reverie.model.parcel.Parcel} takes it.
 *
 * @param <S> the learner's snapshot
 */
record PackedMoment<S>(Progress<S> progress, boolean fixed, Optional<PackedRun> state) {

    /** What goes on from it. */
    private record PackedRun(long step, List<State.Part> learner, List<State.Part> curves) {}

    static <S> PackedMoment<S> of(Recorded<S> moment) {
        return new PackedMoment<>(moment.progress(), moment.fixed(), moment.state()
                .map(it -> new PackedRun(it.step(), it.learner().parts(), it.curves().parts())));
    }

    Recorded<S> moment() {
        return new Recorded<>(progress, fixed,
                state.map(it -> new SavedRun(it.step(), State.of(it.learner()), State.of(it.curves()))));
    }
}
