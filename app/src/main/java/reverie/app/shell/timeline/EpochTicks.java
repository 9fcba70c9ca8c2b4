package reverie.app.shell.timeline;

import java.util.ArrayList;
import java.util.List;

/** Where to write numbers along a run: at round numbers of epochs, neither crowded nor far between. */
final class EpochTicks {

    private static final double[] ROUND = {1, 2, 5};
    private static final double SMALLEST = 0.01;

    private EpochTicks() {
    }

    /**
     * @param last the newest moment, in epochs
     * @param most how many numbers there is room for, at least 1
     * @return ascending, from the first step above 0 to {@code last} at the most
     */
    static List<Double> upTo(double last, int most) {
        double step = step(last, most);
        var ticks = new ArrayList<Double>();
        for (int i = 1; i * step <= last; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static double step(double last, int most) {
        for (double power = SMALLEST;; power *= 10) {
            for (double round : ROUND) {
                if (last / (round * power) <= most) {
                    return round * power;
                }
            }
        }
    }
}
