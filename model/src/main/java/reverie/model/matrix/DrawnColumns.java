package reverie.model.matrix;

import org.ojalgo.matrix.store.R032Store;

/** Columns of a matrix, drawn with replacement. */
public final class DrawnColumns {

    private DrawnColumns() {
    }

    /**
     * Copies of so many columns, any as likely as another.
     *
     * @param from  D×N
     * @param count how many, 1 or more
     * @return D×count
     */
    public static R032Store of(R032Store from, int count, long key) {
        int d = from.getRowDim();
        R032Store drawn = R032Store.FACTORY.make(d, count);
        for (int n = 0; n < count; n++) {
            int column = Draws.below(key, n, from.getColDim());
            System.arraycopy(from.data, column * d, drawn.data, n * d, d);
        }
        return drawn;
    }
}
