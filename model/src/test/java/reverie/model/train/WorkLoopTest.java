package reverie.model.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WorkLoopTest {

    private static final long TURN_NANOS = 2_000_000;
    private static final int TURNS = 60;

    private final List<String> taken = new ArrayList<>();

    /** One thread, the test's own, which does what waits until nothing does. */
    private static class Line implements SharedExecutor {

        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int tasks;

        @Override
        public void execute(Runnable task) {
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
            long end = System.nanoTime() + TURN_NANOS;
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(TURN_NANOS / 10);
            }
            taken.add(name);
            return taken.stream().filter(name::equals).count() < TURNS;
        }, () -> false);
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
}
