package reverie.app.settings;

/** How a slider's way is divided among the values of a range. */
public enum Scale {
    /** Equal ways are equal differences. */
    LINEAR {
        @Override
        public double value(double position, double low, double high) {
            return low + (high - low) * position;
        }

        @Override
        public double position(double value, double low, double high) {
            return (value - low) / (high - low);
        }
    },
    /** Equal ways are equal ratios; for ranges above 0. */
    LOGARITHMIC {
        @Override
        public double value(double position, double low, double high) {
            return low * Math.pow(high / low, position);
        }

        @Override
        public double position(double value, double low, double high) {
            return Math.log(value / low) / Math.log(high / low);
        }
    };

    /**
     * @param position from 0 at the left end to 1 at the right end
     * @return the value there, from {@code low} to {@code high}
     */
    public abstract double value(double position, double low, double high);

    /** The inverse of {@link #value}. */
    public abstract double position(double value, double low, double high);
}
