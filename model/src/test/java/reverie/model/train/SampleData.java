package reverie.model.train;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;

/** Bars, lying and standing: 53 to learn from, so that the last of the mini-batches is smaller, and 20 to test with. */
public final class SampleData {

    /** Examples in a mini-batch. */
    public static final int BATCH = 10;
    /** Mini-batches in an epoch. */
    public static final int PER_EPOCH = 6;
    private static final int SIDE = 10;
    /** Of an example. */
    public static final int VALUES = SIDE * SIDE;

    /** What there is to learn from. */
    public static final Splits DATA = new Splits(data(53, 1), Optional.of(data(20, 2)));

    private SampleData() {
    }

    private static DataSet data(int count, long seed) {
        var random = new SplittableRandom(seed);
        R032Store x = R032Store.FACTORY.make(VALUES, count);
        int[] labels = new int[count];
        for (int n = 0; n < count; n++) {
            int at = random.nextInt(SIDE);
            labels[n] = random.nextInt(2);
            for (int i = 0; i < VALUES; i++) {
                boolean bar = (labels[n] == 0 ? i / SIDE : i % SIDE) == at;
                x.data[n * VALUES + i] = (float) ((bar ? 0.8 : 0.1) + 0.1 * random.nextDouble());
            }
        }
        return DataSet.of("bars", ValueKind.UNIT_INTERVAL, new ImageShape(SIDE, SIDE), x)
                .withLabels(new Labels(labels, List.of("row", "column")));
    }
}
