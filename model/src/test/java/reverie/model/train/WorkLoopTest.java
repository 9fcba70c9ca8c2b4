package reverie.model.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WorkLoopTest {

    private static final long TURN_NANOS = 2_000_000;
    private static final int TURNS = 60;
    private static final long LONG_NANOS = 30_000_000;

    private final List<String> taken = new ArrayList<>();
    private final AtomicBoolean told = new AtomicBoolean();

    /** One thread, the test's own, which does what waits until nothing does. */
    private static class Line implements SharedExecutor {

        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int tasks;
        boolean closed;

        @Override
        public void execute(Runnable task) {
            if (closed) {
                throw new RejectedExecutionException();
            }
            waiting.add(task);
        }

        @Override
        public boolean isAwaited() {
            return !waiting.isEmpty();
        }

        void doAll() {
            for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
                tasks++;
                task.run();
            }
        }
    }

    private WorkLoop loop(String name, Line line) {
        return new WorkLoop(line, () -> {
            last(TURN_NANOS);
            taken.add(name);
            return taken.stream().filter(name::equals).count() < TURNS;
        }, () -> false, () -> false);
    }

    @Test
    void loopsThatShareAThreadTakeTurnsUntilBothAreDone() {
        var line = new Line();
        WorkLoop one = loop("one", line);
        WorkLoop other = loop("other", line);
        one.wake();
        other.wake();
        line.doAll();
        assertThat(taken).hasSize(2 * TURNS);
        assertThat(taken.subList(0, TURNS)).contains("one", "other");
        assertThat(line.tasks).as("hand-overs").isGreaterThan(4);
    }

    @Test
    void aTaskThatWaitsIsDoneBeforeALoopThatNeverEnds() {
        var line = new Line();
        loop("one", line).wake();
        line.execute(() -> taken.add("task"));
        line.doAll();
        assertThat(taken.indexOf("task")).isBetween(1, TURNS / 2);
    }

    @Test
    void aLoopForWhichNobodyWaitsKeepsItsThread() {
        var line = new Line();
        loop("one", line).wake();
        line.doAll();
        assertThat(taken).hasSize(TURNS);
        assertThat(line.tasks).isOne();
    }

    @Test
    void loopsOfLongAndOfShortTurnsHaveTheSameTime() {
        var line = new Line();
        new WorkLoop(line, () -> {
            last(50 * TURN_NANOS);
            taken.add("long");
            return taken.stream().filter("short"::equals).count() < TURNS;
        }, () -> false, () -> false).wake();
        loop("short", line).wake();
        line.doAll();
        assertThat(taken.stream().filter("long"::equals).count()).as("turns of 100 ms beside 120 ms of short ones")
                .isBetween(1L, 4L);
    }

    @Test
    void aLoopThatOnlyWaitsLeavesTheThreadToOthers() {
        var line = new Line();
        var loops = new ArrayList<WorkLoop>();
        loops.add(new WorkLoop(line, () -> {
            taken.add("slow");
            loops.getFirst().waits();
            return taken.stream().filter("other"::equals).count() < TURNS;
        }, () -> false, () -> false));
        loops.getFirst().wake();
        loop("other", line).wake();
        line.doAll();
        assertThat(String.join(" ", taken)).doesNotContain("slow slow").contains("slow other");
    }

    @Test
    void whatIsToldDuringALongTurnIsDoneBeforeWhatTheExecutorGetsAfterIt() {
        var line = new Line();
        toldDuringALongTurn(line, () -> line.execute(() -> taken.add("task")));
        assertThat(taken).startsWith("turn", "told", "task");
    }

    @Test
    void whatIsToldDuringALongTurnIsDoneThoughTheExecutorTakesNothingMore() {
        var line = new Line();
        toldDuringALongTurn(line, () -> line.closed = true);
        assertThat(taken).contains("told");
    }

    @Test
    void whatIsToldWhileTheLoopHandsOverIsDoneThoughTheExecutorTakesNothingMore() {
        var line = new Line() {

            @Override
            public void execute(Runnable task) {
                if (!taken.isEmpty()) {
                    told.set(true);
                    closed = true;
                }
                super.execute(task);
            }
        };
        toldDuringALongTurn(line, () -> told.set(false));
        assertThat(taken).contains("told");
    }

    /** A loop that is told something in a turn of 30 ms for which another task waits, and what is done after that. */
    private void toldDuringALongTurn(Line line, Runnable then) {
        var loop = new WorkLoop(line, () -> {
            boolean first = taken.isEmpty();
            taken.add(told.getAndSet(false) ? "told" : "turn");
            if (first) {
                last(LONG_NANOS);
                told.set(true);
                then.run();
            }
            return first;
        }, told::get, () -> false);
        loop.wake();
        line.execute(() -> {});
        line.doAll();
    }

    private static void last(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(nanos / 10);
        }
    }
}
