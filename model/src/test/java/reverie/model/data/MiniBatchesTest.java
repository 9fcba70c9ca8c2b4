package reverie.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;

class MiniBatchesTest {

    /** Example n is (n, -n). */
    private static DataSet counted(int size) {
        R032Store examples = R032Store.FACTORY.make(2, size);
        for (int n = 0; n < size; n++) {
            examples.data[2 * n] = n;
            examples.data[2 * n + 1] = -n;
        }
        return DataSet.of("counted", ValueKind.REAL, new ImageShape(2, 1), examples);
    }

    private static int[] batch(MiniBatches batches, long step) {
        R032Store out = R032Store.FACTORY.make(2, batches.batchSize());
        int count = batches.load(step, out);
        return IntStream.range(0, count).map(j -> {
            assertThat(out.data[2 * j + 1]).isEqualTo(-out.data[2 * j]);
            return (int) out.data[2 * j];
        }).toArray();
    }

    private static int[] epoch(MiniBatches batches, long epoch) {
        return IntStream.range(0, batches.perEpoch()).boxed()
                .flatMapToInt(i -> Arrays.stream(batch(batches, epoch * batches.perEpoch() + i))).toArray();
    }

    @Test
    void everyEpochShowsEachExampleOnceInAnOrderOfItsOwn() {
        MiniBatches batches = new MiniBatches(counted(107), 10, 1);
        assertThat(batches.perEpoch()).isEqualTo(11);
        assertThat(batch(batches, 10)).hasSize(7);
        assertThat(batch(batches, 21)).hasSize(7);
        Set<List<Integer>> orders = new HashSet<>();
        for (int e = 0; e < 20; e++) {
            int[] seen = epoch(batches, e);
            assertThat(seen.clone()).containsExactlyInAnyOrder(IntStream.range(0, 107).toArray());
            orders.add(Arrays.stream(seen).boxed().toList());
        }
        assertThat(orders).hasSize(20);
        assertThat(epoch(new MiniBatches(counted(107), 10, 2), 0)).isNotEqualTo(epoch(batches, 0));
    }

    @Test
    void batchOfAStepIsTheSameHoweverOneCameToIt() {
        DataSet data = counted(53);
        MiniBatches wandering = new MiniBatches(data, 8, 7);
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            long step = random.nextInt(100);
            assertThat(batch(wandering, step)).isEqualTo(batch(new MiniBatches(data, 8, 7), step));
        }
        long far = 1L << 40;
        assertThat(batch(wandering, far)).isEqualTo(batch(new MiniBatches(data, 8, 7), far));
    }

    @Test
    void orderDoesNotDependOnTheBatchSize() {
        assertThat(epoch(new MiniBatches(counted(53), 53, 7), 3))
                .isEqualTo(epoch(new MiniBatches(counted(53), 8, 7), 3));
    }

    /**
     * How often each of 5 examples stands at each of 5 places in 20,000 epochs, and how often each of the 120 orders
     * occurs. χ² beyond these bounds happens once in 10,000 right programs (16 and 119 degrees of freedom).
     */
    @Test
    void allOrdersAreEquallyLikely() {
        MiniBatches batches = new MiniBatches(counted(5), 5, 11);
        int epochs = 20_000;
        int[] places = new int[25];
        int[] orders = new int[3125];
        for (int e = 0; e < epochs; e++) {
            int code = 0;
            int[] order = batch(batches, e);
            for (int place = 0; place < 5; place++) {
                places[place * 5 + order[place]]++;
                code = 5 * code + order[place];
            }
            orders[code]++;
        }
        assertThat(Arrays.stream(orders).filter(it -> it > 0).count()).isEqualTo(120);
        assertThat(chiSquared(places, epochs / 5.0)).isLessThan(44.8);
        assertThat(chiSquared(Arrays.stream(orders).filter(it -> it > 0).toArray(), epochs / 120.0)).isLessThan(184);
    }

    private static double chiSquared(int[] counts, double expected) {
        return Arrays.stream(counts).mapToDouble(it -> (it - expected) * (it - expected) / expected).sum();
    }

    @Test
    void batchLargerThanTheSetIsTheSet() {
        MiniBatches batches = new MiniBatches(counted(3), 100, 1);
        assertThat(batches.perEpoch()).isEqualTo(1);
        assertThat(batch(batches, 5)).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void otherColumnsStayAsTheyAre() {
        R032Store out = R032Store.FACTORY.make(2, 4);
        Arrays.fill(out.data, 99);
        assertThat(new MiniBatches(counted(3), 2, 1).load(1, out)).isEqualTo(1);
        assertThat(Arrays.copyOfRange(out.data, 2, 8)).containsOnly(99);
    }

    @Test
    void wrongSizesAreRefused() {
        assertThatThrownBy(() -> new MiniBatches(counted(3), 0, 1)).isInstanceOf(BadInput.class)
                .hasMessage("batch: 0, expected 1 or more");
        MiniBatches batches = new MiniBatches(counted(3), 2, 1);
        assertThatThrownBy(() -> batches.load(0, R032Store.FACTORY.make(2, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> batches.load(0, R032Store.FACTORY.make(3, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void loadingAllocatesNothing() {
        MiniBatches batches = new MiniBatches(counted(1000), 10, 1);
        R032Store out = R032Store.FACTORY.make(2, 10);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        load(batches, out, 1000);
        long before = threads.getCurrentThreadAllocatedBytes();
        load(batches, out, 1000);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(allocated).as("less than a byte a batch").isLessThan(1000);
    }

    private static void load(MiniBatches batches, R032Store out, int steps) {
        for (int step = 0; step < steps; step++) {
            batches.load(step, out);
        }
    }
}
