package reverie.model.train;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reverie.model.parcel.Parcel;

/**
 * A run's moments, kept while it learns: after 0, 1, 4, 9, 16 … mini-batches, at the ends of its stages, and at epochs 1/8, 1/4,
 * 1/2, 1, 2 … Steps and sizes alone decide which: a run has the same on every machine, whether somebody looks or not.
 *
 * <p>
 * Memory is bounded. When it is full every second moment goes, the earliest first and one for each that comes; then every second of
 * those that are left. So a long run keeps its whole course, and what is new is kept most closely. What goes on from a moment is kept
 * in the same way, within a bound of its own. What nobody looks at can be put away into a file.
 *
 * <p>
 * Written by the training's thread, read by anybody.
 *
 * @param <S> the learner's snapshot
 */
public final class Recording<S> {

    /** Bytes for what pictures show: more than 60 moments of an RBM of 500 units on 784 pixels. */
    public static final long PICTURES = 128L << 20;
    /** Bytes for what goes on from moments. */
    public static final long STATES = 64L << 20;
    /** More cannot be told apart on the way of a slider. */
    private static final int MOST = 240;

    private final long pictures;
    private final long states;
    private final List<Kept<S>> kept = new ArrayList<>();
    private volatile List<Recorded<S>> moments = List.of();
    private volatile List<StageMark> stages = List.of();
    private volatile List<Away> away = List.of();
    private volatile Object course = new Object();

    /**
     * Moments in a file, and up to which step and epoch they are still wanted.
     */
    private record Away(Parcel parcel, long until, double epoch) {

        Away until(long step, double atEpoch) {
            return new Away(parcel, Math.min(until, step), Math.min(epoch, atEpoch));
        }
    }

    /** What is in a file. */
    private record Packed<S>(List<StageMark> stages, List<PackedMoment<S>> moments) {

        static <S> Packed<S> of(List<StageMark> stages, List<Recorded<S>> moments) {
            return new Packed<>(stages, moments.stream().map(PackedMoment::of).toList());
        }
    }

    /**
     * Where a stage began.
     *
     * @param epoch passes over the data before it
     * @param text  what is learned in it
     */
    public record StageMark(double epoch, String text) {}

    private record Kept<S>(Recorded<S> moment, List<Object> shown, List<Object> state) {

        static <S> Kept<S> of(Recorded<S> moment) {
            return new Kept<>(moment, Footprint.arrays(moment.progress()), Footprint.arrays(moment.state()));
        }
    }

    /** Nothing yet, within the usual bounds. */
    public Recording() {
        this(PICTURES, STATES);
    }

    /**
     * Nothing yet.
     *
     * @param pictures bytes for what pictures show
     * @param states   bytes for what goes on from moments
     */
    Recording(long pictures, long states) {
        this.pictures = pictures;
        this.states = states;
    }

    /** Whether the moment after so many mini-batches, 0 or more, is to be kept whatever happens at it. */
    static boolean isDue(long step) {
        long root = root(step);
        return root * root == step;
    }

    private static long root(long step) {
        return Math.round(Math.sqrt(step));
    }

    /** Keeps a moment that is later than those before; one that is kept already stays. */
    synchronized void add(Recorded<S> moment) {
        if (kept.isEmpty() || kept.getLast().moment().step() < moment.step()) {
            kept.add(Kept.of(moment));
            fit();
        }
    }

    /** From an epoch on another stage is learned. */
    synchronized void begins(StageMark stage) {
        var all = new ArrayList<>(stages);
        all.add(stage);
        stages = List.copyOf(all);
    }

    /** Forgets what comes after a step that the run has gone back to. */
    synchronized void forgetAfter(long step, double epoch) {
        boolean some = kept.removeIf(it -> it.moment().step() > step);
        if (some || away.stream().anyMatch(it -> it.until() > step)) {
            course = new Object();
        }
        away = away.stream().map(it -> it.until(step, epoch)).toList();
        stages = before(epoch, stages).toList();
        publish();
    }

    private static Stream<StageMark> before(double epoch, List<StageMark> stages) {
        return stages.stream().filter(it -> it.epoch() < epoch || it.epoch() == 0);
    }

    /** What was kept until a moment, for another run that goes on from there; both have the same moments. */
    public synchronized Recording<S> until(Recorded<S> moment) {
        var other = copy(pictures, states);
        other.forgetAfter(moment.step(), moment.epoch());
        return other;
    }

    /** As it is now, with a fourth of the memory: for a run that nobody looks at. */
    public synchronized Recording<S> small() {
        return copy(PICTURES / 4, STATES / 4);
    }

    /** With all the memory that there may be, for a run that is looked at again; this one where it has that. */
    public synchronized Recording<S> whole() {
        return pictures == PICTURES && states == STATES ? this : copy(PICTURES, STATES);
    }

    /** The same moments in other terms, each of which takes no more memory. */
    public synchronized <T> Recording<T> as(Function<Recorded<S>, Recorded<T>> terms) {
        var other = new Recording<T>(pictures, states);
        kept.forEach(it -> other.kept.add(Kept.of(terms.apply(it.moment()))));
        other.stages = stages;
        other.fit();
        return other;
    }

    private Recording<S> copy(long pictureBytes, long stateBytes) {
        var other = new Recording<S>(pictureBytes, stateBytes);
        other.kept.addAll(kept);
        other.stages = stages;
        other.away = away;
        other.course = course;
        other.fit();
        return other;
    }

    /**
     * Stands for what was recorded until now, whatever is added: another one once something of it is forgotten because the run has gone
     * back. Copies that forget nothing have the same.
     */
    public Object course() {
        return course;
    }

    /**
     * Puts all moments but the newest into a file, beside those that are in others, until they are called back; not while somebody looks at
     * them.
     *
     * @param file that there is not yet
     * @return what stands for the file; empty where nothing is to be put away
     * @throws IOException where it cannot be written; nothing has changed then
     */
    public synchronized Optional<Parcel> putAway(Path file) throws IOException {
        if (kept.size() < 2) {
            return Optional.empty();
        }
        var parcel = Parcel.pack(Packed.of(stages, moments), file);
        away = Stream.concat(away.stream(), Stream.of(new Away(parcel, Long.MAX_VALUE, Double.MAX_VALUE))).toList();
        // What the run goes on with takes its order of filters from it.
        Recorded<S> newest = kept.getLast().moment().withoutState();
        kept.clear();
        kept.add(Kept.of(newest));
        publish();
        return Optional.of(parcel);
    }

    /**
     * Writes what was recorded, what was put away with it, while the run goes on. Not by the training's thread, which would wait.
     *
     * @param step after which a moment is left out
     * @param file that there is not yet
     * @throws IOException where it cannot be written, or what was put away cannot be read; nothing is left of it then
     */
    public void save(long step, Path file) throws IOException {
        Recording<S> whole = copy();
        whole.callBack();
        Parcel.pack(Packed.of(whole.stages, whole.moments.stream().filter(it -> it.step() <= step).toList()), file);
    }

    private synchronized Recording<S> copy() {
        return copy(pictures, states);
    }

    /**
     * What was {@linkplain #save saved}, which is not read before it is called back.
     *
     * @param step  at which the run stands that has recorded it
     * @param epoch at which it stands
     */
    public static <S> Recording<S> in(Path file, long step, double epoch) {
        var saved = new Recording<S>();
        saved.away = List.of(new Away(Parcel.in(file), step, epoch));
        return saved;
    }

    /**
     * Takes back what was put away, exactly as it was; at any time, while the run goes on.
     *
     * @throws ClosedByInterruptException where the thread is interrupted: what has not come back is where it was
     * @throws IOException                where a file cannot be read any more: what was in it is lost
     */
    public void callBack() throws IOException {
        Optional<IOException> lost = Optional.empty();
        for (Away each : away) {
            try {
                merge(each.parcel(), unpacked(each.parcel()));
            } catch (ClosedByInterruptException e) {
                // Whoever read it was told to stop: it is where it was.
                throw e;
            } catch (IOException e) {
                merge(each.parcel(), new Packed<>(List.of(), List.of()));
                lost = Optional.of(e);
            }
        }
        if (lost.isPresent()) {
            throw lost.get();
        }
    }

    @SuppressWarnings("unchecked") // this is what was packed
    private Packed<S> unpacked(Parcel parcel) throws IOException {
        return (Packed<S>) parcel.open();
    }

    private synchronized void merge(Parcel parcel, Packed<S> packed) {
        Optional<Away> present = away.stream().filter(it -> it.parcel() == parcel).findFirst();
        if (present.isPresent()) {
            // What came first knows its state; the newest moment of a file is also in memory, and then in the next file, without.
            var all = new TreeMap<Long, Kept<S>>();
            packed.moments().stream().map(PackedMoment::moment).filter(it -> it.step() <= present.get().until())
                    .forEach(it -> all.put(it.step(), Kept.of(it)));
            kept.forEach(it -> all.merge(it.moment().step(), it,
                    (earlier, later) -> earlier.moment().state().isPresent() ? earlier : later));
            kept.clear();
            kept.addAll(all.values());
            stages = Stream.concat(before(present.get().epoch(), packed.stages()), stages.stream()).distinct().toList();
            away = away.stream().filter(it -> it != present.get()).toList();
            fit();
        }
    }

    /** Whether moments are in a file, from which they have not yet been called back. */
    public boolean isAway() {
        return !away.isEmpty();
    }

    /** Every second moment goes, or more: half of the memory is left. */
    public synchronized void halve() {
        fit(pictureBytes() / 2, stateBytes() / 2);
    }

    /** Bytes of all arrays that recordings keep in memory, each counted once. */
    public static long bytes(Collection<Recording<?>> recordings) {
        Set<Object> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        recordings.forEach(it -> it.collect(distinct));
        return Footprint.bytes(distinct);
    }

    private synchronized void collect(Set<Object> arrays) {
        kept.forEach(it -> {
            arrays.addAll(it.shown());
            arrays.addAll(it.state());
        });
    }

    /** All moments, the earliest first. */
    public List<Recorded<S>> moments() {
        return moments;
    }

    /** Where stages began after the first. */
    public List<StageMark> stages() {
        return stages;
    }

    /** Bytes of all arrays that are kept for pictures, each counted once though many moments show it. */
    synchronized long pictureBytes() {
        Set<Object> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.forEach(it -> distinct.addAll(it.shown()));
        return Footprint.bytes(distinct);
    }

    /** Bytes of all that is kept to go on from moments. */
    synchronized long stateBytes() {
        return kept.stream().mapToLong(it -> Footprint.bytes(it.state())).sum();
    }

    private void fit() {
        fit(pictures, states);
    }

    private void fit(long pictureBound, long stateBound) {
        boolean full = kept.size() > MOST || pictureBytes() > pictureBound;
        while (full) {
            Optional<Kept<S>> next = next(it -> !it.moment().fixed()).or(() -> next(_ -> true));
            next.ifPresent(kept::remove);
            full = next.isPresent() && (kept.size() > MOST || pictureBytes() > pictureBound);
        }
        while (stateBytes() > stateBound) {
            Predicate<Kept<S>> goesOn = it -> !it.state().isEmpty();
            Kept<S> next = next(goesOn).or(() -> kept.reversed().stream().filter(goesOn).findFirst()).orElseThrow();
            kept.set(kept.indexOf(next), Kept.of(next.moment().withoutState()));
        }
        publish();
    }

    /** The one that is missed least; never the first or the newest. */
    private Optional<Kept<S>> next(Predicate<Kept<S>> which) {
        return IntStream.range(1, kept.size() - 1).mapToObj(kept::get).filter(which)
                .min(Comparator.comparingInt((Kept<S> it) -> worth(it.moment())));
    }

    /** How often a moment is left when every second one goes. */
    private static int worth(Recorded<?> moment) {
        return isDue(moment.step()) ? Long.numberOfTrailingZeros(root(moment.step())) : 0;
    }

    private void publish() {
        moments = kept.stream().map(Kept::moment).toList();
    }
}
