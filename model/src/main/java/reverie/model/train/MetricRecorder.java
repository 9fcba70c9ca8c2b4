package reverie.model.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Records measurements in bounded memory: when full, every other point is dropped, so that a long run keeps its whole
 * shape at half the resolution.
 */
public final class MetricRecorder {

    private static final int CAPACITY = 1024;

    private final List<String> names = new ArrayList<>();
    private final double[] epochs = new double[CAPACITY];
    private final List<double[]> values = new ArrayList<>();
    private final List<BitSet> measured = new ArrayList<>();
    private int count;

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
        if (count == CAPACITY) {
            halve();
        }
        epochs[count] = epoch;
        for (int i = 0; i < names.size(); i++) {
            values.get(i)[count] = measurement.of(names.get(i));
            measured.get(i).set(count, measurement.values().containsKey(names.get(i)));
        }
        count++;
    }

    /** Forgets what was recorded after a moment that the run has gone back to. */
    public void forgetAfter(double epoch) {
        while (count > 0 && epochs[count - 1] > epoch) {
            count--;
        }
    }

    /** What was recorded so far. */
    public MetricHistory history() {
        var series = new ArrayList<MetricHistory.Series>(names.size());
        for (int i = 0; i < names.size(); i++) {
            int[] points = measured.get(i).get(0, count).stream().toArray();
            double[] row = values.get(i);
            series.add(
                    new MetricHistory.Series(names.get(i), Arrays.stream(points).mapToDouble(k -> epochs[k]).toArray(),
                            Arrays.stream(points).mapToDouble(k -> row[k]).toArray()));
        }
        return new MetricHistory(series);
    }

    private void halve() {
        count = CAPACITY / 2;
        for (int i = 0; i < count; i++) {
            epochs[i] = epochs[2 * i + 1];
            for (double[] row : values) {
                row[i] = row[2 * i + 1];
            }
            for (BitSet points : measured) {
                points.set(i, points.get(2 * i + 1));
            }
        }
    }
}
