package reverie.app.reading;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import reverie.app.room.Run;
import reverie.model.matrix.Workers;
import reverie.model.train.Moment;
import reverie.model.train.Phase;
import reverie.model.train.Progress;

/**
 * What takes too long for a picture, worked out aside for single steps of a run: its milestones, and the step at which it stands
 * still. Every result belongs to its step. A run that is left takes its results along; where the machine is too slow, the window
 * skips milestones.
 *
 * @param <S> the snapshot
 * @param <K> what else a result hangs on, with {@code equals}, such as an image that was chosen
 * @param <R> a result
 */
public final class Aside<S, K, R> {

    private final Executor executor;
    private final Runnable news;
    private final Work<S, K, R> work;
    private @Nullable Task task;

    /** Works out a result, on the thread that works aside. */
    @FunctionalInterface
    public interface Work<S, K, R> {

        /**
         * Of a run at a moment.
         *
         * @param alone the thread that works aside; ends the work at its next operation where nobody wants the result any more
         */
        R of(Run<?, S> run, Moment<S> moment, K key, Workers alone);
    }

    /** One run with one key. */
    private final class Task {
        final Run<?, S> run;
        final K key;
        /** By their steps; only the last may be no milestone. */
        final TreeMap<Long, Result<R>> results = new TreeMap<>();
        boolean running;
        long failed = -1;

        Task(Run<?, S> run, K key) {
            this.run = run;
            this.key = key;
        }
    }

    /**
     * A result and where it belongs.
     *
     * @param milestone whether the run's curves have a point of it
     */
    private record Result<R>(double epoch, boolean milestone, R value) {}

    /**
     * What is known at a step.
     *
     * @param newest by the run at this step or an earlier one; empty until the first
     * @param epochs the results of all milestones so far, and of the step at which the run stands still, by their epochs
     */
    public record Known<R>(Optional<R> newest, SequencedMap<Double, R> epochs) {}

    /**
     * @param executor works in the background, one task after another
     * @param news     is told, by any thread, when more is known
     * @param work     what is worked out; where it fails, the executor's thread is to say so
     */
    public Aside(Executor executor, Runnable news, Work<S, K, R> work) {
        this.executor = executor;
        this.news = news;
        this.work = work;
    }

    /** What is known at the step that is shown, and a reason to find out more, but for a moment that is past. From any thread. */
    public synchronized Known<R> of(Run<?, S> run, Progress<S> progress, K key) {
        Task now = task(run, key);
        progress.milestone().ifPresent(milestone -> {
            boolean still = progress.phase() != Phase.RUNNING;
            Moment<S> wanted = still ? progress.moment() : milestone;
            now.results.tailMap(progress.step(), false).clear();
            lookFor(now, wanted, wanted.step() == milestone.step());
        });
        return known(now, progress.step());
    }

    /** The same of what stays as it is while the run learns: it belongs to step 0. */
    public synchronized Known<R> ofRun(Run<?, S> run, Progress<S> progress, K key) {
        Task now = task(run, key);
        lookFor(now, new Moment<>(0, 0, progress.snapshot()), true);
        return known(now, progress.step());
    }

    private Task task(Run<?, S> run, K key) {
        Task now = task;
        if (now == null || now.run != run || !now.key.equals(key)) {
            now = new Task(run, key);
            task = now;
        }
        return now;
    }

    private void lookFor(Task now, Moment<S> wanted, boolean milestone) {
        boolean known = now.results.containsKey(wanted.step()) || now.failed == wanted.step();
        if (!known && !now.running) {
            begin(now, wanted, milestone);
        }
    }

    private void begin(Task begun, Moment<S> moment, boolean milestone) {
        begun.running = true;
        executor.execute(() -> {
            if (isLeft(begun)) {
                return;
            }
            try (Workers alone = Workers.alone(() -> isLeft(begun))) {
                R value = work.of(begun.run, moment, begun.key, alone);
                finish(begun, moment, Optional.of(new Result<>(moment.epoch(), milestone, value)));
            } catch (CancellationException _) {
                // Another run or another key is looked at now.
            } catch (RuntimeException | Error e) {
                finish(begun, moment, Optional.empty());
                throw e;
            }
        });
    }

    private void finish(Task begun, Moment<S> moment, Optional<Result<R>> result) {
        synchronized (this) {
            begun.running = false;
            begun.failed = result.isEmpty() ? moment.step() : -1;
            begun.results.values().removeIf(it -> !it.milestone());
            result.ifPresent(it -> begun.results.put(moment.step(), it));
        }
        news.run();
    }

    private synchronized boolean isLeft(Task begun) {
        return task != begun || begun.run.left().get();
    }

    private Known<R> known(Task of, long step) {
        NavigableMap<Long, Result<R>> until = of.results.headMap(step, true);
        var epochs = new TreeMap<Double, R>();
        until.values().forEach(it -> epochs.put(it.epoch(), it.value()));
        return new Known<>(until.isEmpty() ? Optional.empty() : Optional.of(until.lastEntry().getValue().value()),
                epochs);
    }
}
