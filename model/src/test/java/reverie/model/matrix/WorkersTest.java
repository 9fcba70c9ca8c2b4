package reverie.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkersTest {

    @ParameterizedTest
    @CsvSource({"1,0,1", "1,10,3", "2,10,1", "2,100,32", "3,7,4", "5,3,1", "4,1000,32"})
    void everyElementIsDoneOnceInRangesThatMeetAtTheGrain(int threads, int count, int grain) {
        var done = new AtomicIntegerArray(Math.max(1, count));
        try (Workers workers = Workers.of(threads)) {
            for (int repeat = 1; repeat <= 50; repeat++) {
                workers.split(count, grain, (from, to) -> {
                    assertThat(from % grain).isZero();
                    assertThat(to == count || to % grain == 0).isTrue();
                    for (int i = from; i < to; i++) {
                        done.incrementAndGet(i);
                    }
                });
                for (int i = 0; i < count; i++) {
                    assertThat(done.get(i)).isEqualTo(repeat);
                }
            }
        }
    }

    /** A thread that comes late from a short operation must not take a part of the longer one before it has begun. */
    @Test
    void nothingIsDoneTwiceWhereShortAndLongOperationsFollowEachOther() {
        try (Workers workers = Workers.of(3)) {
            var done = new AtomicLong();
            Workers.RangeTask count = (from, to) -> done.addAndGet(to - from);
            // No check in between: the next operation has to begin at once.
            for (int round = 0; round < 300_000; round++) {
                workers.split(2, 1, count);
                workers.split(300, 1, count);
            }
            assertThat(done).hasValue(300_000 * 302L);
        }
    }

    @Test
    void workThatIsGivenUpEndsAtItsNextOperation() {
        var done = new AtomicInteger();
        try (Workers alone = Workers.alone(() -> done.get() == 3)) {
            assertThatThrownBy(() -> {
                while (true) {
                    alone.split(1, 1, (from, to) -> done.incrementAndGet());
                }
            }).isInstanceOf(CancellationException.class);
        }
        assertThat(done).hasValue(3);
    }

    @Test
    void allThreadsTakePart() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        var allAreThere = new CountDownLatch(3);
        try (Workers workers = Workers.of(3)) {
            assertThat(workers.threads()).isEqualTo(3);
            workers.split(3, 1, (from, to) -> {
                seen.add(Thread.currentThread());
                allAreThere.countDown();
                awaitQuietly(allAreThere);
            });
        }
        assertThat(seen).hasSize(3).contains(Thread.currentThread());
    }

    @Test
    void whatAThreadThatIsHeldUpHasNotClaimedIsDoneByTheOthers() {
        int count = 64;
        var allElseIsDone = new CountDownLatch(1);
        var done = new AtomicInteger();
        try (Workers workers = Workers.of(2)) {
            workers.split(count, 1, (from, to) -> {
                if (from == 0) {
                    awaitQuietly(allElseIsDone);
                    return;
                }
                if (done.addAndGet(to - from) == count - count / 4) {
                    allElseIsDone.countDown();
                }
            });
        }
        assertThat(done).hasValue(count - count / 4);
        assertThat(allElseIsDone.getCount()).isZero();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anErrorInAnyShareReachesTheCallerAndTheWorkersGoOn() {
        try (Workers workers = Workers.of(2)) {
            for (int culprit = 0; culprit < 2; culprit++) {
                int at = culprit;
                assertThatThrownBy(() -> workers.split(2, 1, (from, to) -> {
                    if (from == at) {
                        throw new IllegalArgumentException("share " + at);
                    }
                })).isInstanceOf(IllegalArgumentException.class).hasMessage("share " + at);
            }
            var done = new AtomicIntegerArray(2);
            workers.split(2, 1, (from, to) -> done.incrementAndGet(from));
            assertThat(done.get(0) + done.get(1)).isEqualTo(2);
        }
    }

    @Test
    void afterClosingNothingIsTaken() {
        Workers workers = Workers.of(2);
        workers.close();
        assertThatThrownBy(() -> workers.split(2, 1, (from, to) -> {})).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> Workers.of(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
