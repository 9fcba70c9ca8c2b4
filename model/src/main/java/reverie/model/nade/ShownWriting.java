package reverie.model.nade;

import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.matrix.Workers;
import reverie.model.train.State;

/** The images of which a learner shows how they are written. What was told of them last is a part of its state. */
final class ShownWriting {

    private static final int MOMENTS = 14;

    private final R032Store images;
    private final List<Ordering> orderings;
    private final int[] orders;
    private final int[] moments;
    private final float[] chances;
    private final float[] expected;
    private final R032Store odds;
    private final State state;

    /** @param images D×N zeros and ones */
    ShownWriting(R032Store images, List<Ordering> orderings) {
        this.images = images;
        this.orderings = orderings;
        int d = images.getRowDim();
        orders = new int[orderings.size() * d];
        for (int k = 0; k < orderings.size(); k++) {
            System.arraycopy(orderings.get(k).pixels(), 0, orders, k * d, d);
        }
        moments = new int[Math.min(MOMENTS, d)];
        for (int m = 0; m < moments.length; m++) {
            moments[m] = d * m / moments.length;
        }
        chances = new float[orderings.size() * images.data.length];
        expected = new float[chances.length * moments.length];
        odds = R032Store.FACTORY.make(d, images.getColDim());
        state = State.builder().part("chances", chances).part("expected", expected).build();
    }

    State state() {
        return state;
    }

    /** Multiplications of telling all of them, each once for its chances and once for what is expected at each moment. */
    double cost(NadeDescent descent) {
        return orderings.size() * images.getColDim()
                * (2 * descent.telling() + moments.length * descent.expecting());
    }

    /** Tells all of them anew. */
    void tell(Conditionals conditionals, Workers workers) {
        int d = images.getRowDim();
        int count = images.getColDim();
        var telling = new Telling(conditionals, count);
        for (int k = 0; k < orderings.size(); k++) {
            Ordering ordering = orderings.get(k);
            int first = k * count;
            workers.split(count, 1, (from, to) -> {
                telling.tell(ordering, images, odds, from, to);
                for (int at = from * d; at < to * d; at++) {
                    chances[first * d + at] = (float) Telling.sigmoid(odds.data[at]);
                }
                for (int n = from; n < to; n++) {
                    telling.expect(ordering, images.data, n * d, moments, expected, (first + n) * moments.length * d,
                            n);
                }
            });
        }
    }

    NadeSnapshot.Writing copy() {
        return new NadeSnapshot.Writing(images.data, orders, moments, chances.clone(), expected.clone());
    }
}
