package reverie.app.room;

import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;

/** Bars of four by four pixels, learned in no time. */
public final class TinyDigits {

    private static final int SIDE = 4;
    private static final int EXAMPLES = 64;

    private TinyDigits() {
    }

    /** Every image has one white row or column; half of them are kept apart for testing. */
    public static Splits bars(String name) {
        return new Splits(set(name), Optional.of(set(name + " (test)")));
    }

    private static DataSet set(String name) {
        R032Store v = R032Store.FACTORY.make(SIDE * SIDE, EXAMPLES);
        for (int n = 0; n < EXAMPLES; n++) {
            for (int i = 0; i < SIDE; i++) {
                int bar = n / 2 % SIDE;
                int pixel = n % 2 == 0 ? bar * SIDE + i : i * SIDE + bar;
                v.data[n * SIDE * SIDE + pixel] = 1;
            }
        }
        return DataSet.of(name, ValueKind.BINARY, new ImageShape(SIDE, SIDE), v);
    }
}
