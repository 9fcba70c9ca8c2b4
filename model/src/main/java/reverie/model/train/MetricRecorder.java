package reverie.model.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import reverie.model.BadInput;
import reverie.model.store.Numbers;

/**
 * Records measurements in bounded memory: when full, every other point is dropped, and from then on only every other
 * measurement stays, so that a long run keeps its whole shape at half the resolution. The newest is always there.
 */
public final class MetricRecorder {

    private static final int CAPACITY = 1024;
    private static final String COUNTERS = "counters";
    private static final String EPOCHS = "epochs";
    private static final String VALUES = "values.";
    private static final String MEASURED = "measured.";

    private final List<String> names = new ArrayList<>();
    private final double[] epochs = new double[CAPACITY];
    private final List<double[]> values = new ArrayList<>();
    private final List<BitSet> measured = new ArrayList<>();
    private int count;
    /** Measurements so far; point i is the one of number i · stride, but for the last while it is provisional. */
    private long number;
    private int stride = 1;
    private boolean provisional;

    /**
     * Adds a measurement.
     *
     * @param epoch       when it was made, later than those before
     * @param measurement of the quantities that there are at this stage; a series has points only where its own was measured
     */
    public void record(double epoch, Measurement measurement) {
        measurement.values().keySet().stream().filter(name -> !names.contains(name)).forEach(name -> {
            names.add(name);
            values.add(new double[CAPACITY]);
            measured.add(new BitSet(CAPACITY));
        });
        if (provisional) {
            count--;
        }
        if (count == CAPACITY) {
            halve();
        }
        epochs[count] = epoch;
        for (int i = 0; i < names.size(); i++) {
            values.get(i)[count] = measurement.of(names.get(i));
            measured.get(i).set(count, measurement.values().containsKey(names.get(i)));
        }
        count++;
        provisional = number % stride != 0;
        number++;
    }

    /** Forgets what was recorded after a moment that the run has gone back to. */
    public void forgetAfter(double epoch) {
        while (count > 0 && epochs[count - 1] > epoch) {
            count--;
            provisional = false;
            number = (long) count * stride;
        }
    }

    /** What was recorded so far: the series that have points, in the order in which they began. */
    public MetricHistory history() {
        var series = new ArrayList<MetricHistory.Series>(names.size());
        for (int i = 0; i < names.size(); i++) {
            int[] points = measured.get(i).get(0, count).stream().toArray();
            if (points.length == 0) {
                continue;
            }
            double[] row = values.get(i);
            series.add(
                    new MetricHistory.Series(names.get(i), Arrays.stream(points).mapToDouble(k -> epochs[k]).toArray(),
                            Arrays.stream(points).mapToDouble(k -> row[k]).toArray()));
        }
        return new MetricHistory(series);
    }

    /** All that was recorded, copied. */
    public State state() {
        var all = State.builder().part(COUNTERS, new long[]{number, stride, provisional ? 1 : 0})
                .part(EPOCHS, Arrays.copyOf(epochs, count));
        for (int i = 0; i < names.size(); i++) {
            all.part(VALUES + names.get(i), Arrays.copyOf(values.get(i), count))
                    .part(MEASURED + names.get(i), measured.get(i).get(0, count).toLongArray());
        }
        return all.build();
    }

    /** Of a recorder's {@link #state}, the quantities whose names begin so, by the rest of their names. */
    public static State under(State saved, String prefix) {
        return State.builder().part(COUNTERS, saved.numbers(COUNTERS)).part(EPOCHS, saved.numbers(EPOCHS))
                .all(VALUES, saved.under(VALUES + prefix)).all(MEASURED, saved.under(MEASURED + prefix)).build();
    }

    /**
     * Goes on where a recorder was.
     *
     * @param saved its {@link #state}
     * @throws BadInput where it is no such state
     */
    public void restore(State saved) {
        double[] times = doubles(saved, EPOCHS);
        long[] counters = longs(saved, COUNTERS);
        if (times.length > CAPACITY || counters.length != 3) {
            throw new BadInput("run", "curves of " + times.length + " points", "at most " + CAPACITY);
        }
        names.clear();
        values.clear();
        measured.clear();
        count = times.length;
        System.arraycopy(times, 0, epochs, 0, count);
        for (State.Part each : saved.under(VALUES).parts()) {
            names.add(each.name());
            values.add(Arrays.copyOf(doubles(saved, VALUES + each.name()), CAPACITY));
            measured.add(BitSet.valueOf(longs(saved, MEASURED + each.name())));
        }
        number = counters[0];
        stride = (int) counters[1];
        provisional = counters[2] != 0;
    }

    private static double[] doubles(State saved, String name) {
        if (saved.numbers(name) instanceof Numbers.F64(double[] found)) {
            return found;
        }
        throw new BadInput("run", name + " of " + saved.numbers(name).title(), "64-bit floats");
    }

    private static long[] longs(State saved, String name) {
        if (saved.numbers(name) instanceof Numbers.I64(long[] found)) {
            return found;
        }
        throw new BadInput("run", name + " of " + saved.numbers(name).title(), "64-bit whole numbers");
    }

    private void halve() {
        stride *= 2;
        count = CAPACITY / 2;
        for (int i = 0; i < count; i++) {
            epochs[i] = epochs[2 * i];
            for (double[] row : values) {
                row[i] = row[2 * i];
            }
            for (BitSet points : measured) {
                points.set(i, points.get(2 * i));
            }
        }
    }
}
