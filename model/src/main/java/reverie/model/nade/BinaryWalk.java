package reverie.model.nade;

import reverie.model.matrix.Draws;

/** Black and white images that are told pixel by pixel. A grey pixel counts as white from above ½. */
abstract class BinaryWalk implements Walk {

    private final double[] asked;

    BinaryWalk(int columns) {
        asked = new double[columns];
    }

    /** log p(v_i = 1 | seen) − log p(v_i = 0 | seen) of pixel i in a column. */
    abstract double logOdds(int pixel, int column);

    /** From now on that pixel of a column is seen. */
    abstract void see(int pixel, boolean on, int column);

    private static boolean isOn(float value) {
        return value > 0.5f;
    }

    @Override
    public final void ask(int i, int column) {
        asked[column] = logOdds(i, column);
    }

    @Override
    public final double surprise(float value, int column) {
        double x = isOn(value) ? -asked[column] : asked[column];
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    @Override
    public final float mean(int column) {
        return (float) Telling.sigmoid(asked[column]);
    }

    @Override
    public final float draw(long key, int i, int column) {
        return Draws.uniform(key, i, column) < Telling.sigmoid(asked[column]) ? 1 : 0;
    }

    @Override
    public final void see(int i, float value, int column) {
        see(i, isOn(value), column);
    }
}
