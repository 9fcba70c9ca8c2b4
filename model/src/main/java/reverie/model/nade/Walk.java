package reverie.model.nade;

/**
 * Images that are told pixel by pixel, a column each. Different threads may tell different columns at the same time. Allocates
 * nothing.
 */
interface Walk {

    /** Forgets all pixels of columns {@code from} to {@code to}. */
    void begin(int from, int to);

    /** log p(v_i = 1 | seen) − log p(v_i = 0 | seen) of pixel i in a column. */
    double logOdds(int pixel, int column);

    /** From now on that pixel of a column is seen. */
    void see(int pixel, boolean on, int column);
}
