package reverie.app.panel;

/**
 * The values, on both sides of 0, that images may usefully be shown in: a few wild ones among many must not make all others
 * grey.
 *
 * @param most how far from 0 a value is shown apart from those beyond it, at least 0
 */
public record UsualRange(float most) {

    /** Values beyond so many times their usual size, the root of their mean square, are black or white. */
    private static final double WILD = 2;

    /** Of images by the first so many of their values. */
    public static UsualRange of(float[] values, int count) {
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (double) values[i] * values[i];
        }
        return new UsualRange((float) (WILD * Math.sqrt(squares / count)));
    }

    /** A copy in which what lies beyond the range is at its end. */
    public float[] tamed(float[] values) {
        float[] tamed = values.clone();
        for (int i = 0; i < tamed.length; i++) {
            tamed[i] = Math.clamp(tamed[i], -most, most);
        }
        return tamed;
    }
}
