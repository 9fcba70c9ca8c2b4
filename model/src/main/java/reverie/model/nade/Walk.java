package reverie.model.nade;

import org.ojalgo.matrix.store.R032Store;

/**
 * Examples that are told value by value, a column each, every value by those that have been seen before. Different threads may tell
 * different columns at the same time. Allocates nothing.
 */
public interface Walk {

    /** Forgets all values of columns {@code from} to {@code to}. */
    void begin(int from, int to);

    /** Works out p(v_i | seen) in a column: what is asked of the column next is about it. */
    void ask(int i, int column);

    /** −log p(v_i = value | seen) in nats, of the i that was asked for last. */
    double surprise(float value, int column);

    /** The mean of v_i given what was seen, of the i that was asked for last. */
    float mean(int column);

    /**
     * Draws v_i, of the i that was asked for last.
     *
     * @param key of the draws
     */
    float draw(long key, int i, int column);

    /** From now on v_i of a column is seen. */
    void see(int i, float value, int column);

    /**
     * Draws whole examples.
     *
     * @param key   of the draws
     * @param means D×N, receives the mean of each value by those before it
     * @param v     D×N, receives the draws
     */
    default void draw(Ordering ordering, long key, R032Store means, R032Store v, int from, int to) {
        int d = ordering.size();
        begin(from, to);
        for (int i : ordering.pixels()) {
            for (int n = from; n < to; n++) {
                ask(i, n);
                float drawn = draw(key, i, n);
                means.data[n * d + i] = mean(n);
                v.data[n * d + i] = drawn;
                see(i, drawn, n);
            }
        }
    }
}
