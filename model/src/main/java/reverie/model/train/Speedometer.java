package reverie.model.train;

/** How fast examples are learned from, over a sliding window of about a second of learning. */
final class Speedometer {

    private static final double WINDOW_SECONDS = 1;

    private double learningSeconds;
    private double windowSeconds;
    private double windowExamples;

    void learned(long nanos, double examples) {
        double seconds = nanos * 1e-9;
        learningSeconds += seconds;
        windowSeconds += seconds;
        windowExamples += examples;
        if (windowSeconds > WINDOW_SECONDS) {
            // Halving both keeps their ratio and lets the past fade.
            windowSeconds /= 2;
            windowExamples /= 2;
        }
    }

    double examplesPerSecond() {
        return windowSeconds == 0 ? 0 : windowExamples / windowSeconds;
    }

    double learningSeconds() {
        return learningSeconds;
    }
}
