package reverie.app.shell.pace;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Processor time that the toolkit's threads have taken: the one that lays out and the one that draws. */
public final class DrawingTime {

    private static final String DRAWING_THREAD = "QuantumRenderer-0";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] ids;

    /** Made on the FX thread, after the toolkit has started. */
    public DrawingTime() {
        Thread[] all = new Thread[Thread.activeCount() + 64];
        int count = rootGroup().enumerate(all, true);
        ids = Arrays.stream(all, 0, count)
                .filter(thread -> thread == Thread.currentThread() || thread.getName().equals(DRAWING_THREAD))
                .mapToLong(Thread::threadId).toArray();
    }

    /** In nanoseconds since the threads began; 0 on machines that cannot tell. */
    public long spent() {
        long sum = 0;
        if (threads.isThreadCpuTimeSupported()) {
            for (long id : ids) {
                sum += Math.max(0, threads.getThreadCpuTime(id));
            }
        }
        return sum;
    }

    private static ThreadGroup rootGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}
