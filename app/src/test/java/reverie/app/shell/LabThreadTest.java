package reverie.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LabThreadTest {

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void whatComesAfterItWasStoppedIsPassedOver() {
        var thread = new LabThread("test");
        thread.stop();
        thread.execute(done::incrementAndGet);
        thread.close();
        assertThat(done).hasValue(0);
        assertThat(thread.isIdle()).isTrue();
    }

    @Test
    void theRunningTaskIsTheLastOneAndIsWaitedFor() throws InterruptedException {
        var thread = new LabThread("test");
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        thread.execute(() -> {
            begun.countDown();
            boolean on = true;
            while (on) {
                try {
                    go.await();
                    on = false;
                } catch (InterruptedException e) {
                    go.countDown();
                }
            }
            done.incrementAndGet();
        });
        thread.execute(done::incrementAndGet);
        begun.await();
        thread.stop();
        thread.close();
        assertThat(done).hasValue(1);
    }

    /** Who only waits for the end has to know that there is one. */
    @Test
    void whatComesAfterItWasClosedIsRefused() {
        var thread = new LabThread("test");
        thread.close();
        assertThatThrownBy(() -> thread.execute(done::incrementAndGet)).isInstanceOf(RejectedExecutionException.class);
    }
}
