package reverie.model.data.file;

import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;

/** Makes a data set of numbers that were read: N×D, or N×H×W pictures, one example after another. */
final class Examples {

    static final int LARGEST_BYTE = 255;

    private Examples() {
    }

    /**
     * Unsigned bytes become the unit interval.
     *
     * @param values  changed in place and kept
     * @param maximum the byte that stands for 1
     */
    static DataSet ofBytes(ByteSource source, NumberArray array, float[] values, int maximum) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] > maximum) {
                throw new BadInput(source.name(), "the value " + (int) values[i] + " at " + index(array, i),
                        "from 0 to " + maximum);
            }
            values[i] /= maximum;
        }
        return of(source, array, values, ValueKind.UNIT_INTERVAL);
    }

    /**
     * Unsigned bytes as in {@link #ofBytes}, but where all are 0 or 1 they are truth values and stay.
     */
    static DataSet ofBytesOrBits(ByteSource source, NumberArray array, float[] values) {
        return ValueKind.narrowest(values) == ValueKind.BINARY ? of(source, array, values, ValueKind.BINARY)
                : ofBytes(source, array, values, LARGEST_BYTE);
    }

    /** Whether numbers without a type are plainly the bytes of square pictures. */
    static boolean areGreyLevels(float[] values, int valuesOfOne) {
        boolean white = false;
        for (float value : values) {
            if (!(value >= 0 && value <= LARGEST_BYTE && value == (int) value)) {
                return false;
            }
            white |= value == LARGEST_BYTE;
        }
        return white && ImageShape.ofValues(valuesOfOne).height() > 1;
    }

    /** Floats stay what they are; what kind they are shows. */
    static DataSet ofFloats(ByteSource source, NumberArray array, float[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new BadInput(source.name(), "a value that is no finite 32-bit number at " + index(array, i),
                        "finite numbers");
            }
        }
        return of(source, array, values, ValueKind.narrowest(values));
    }

    static DataSet of(ByteSource source, NumberArray array, float[] values, ValueKind kind) {
        long[] sizes = array.shape();
        ImageShape shape = sizes.length == 3 ? new ImageShape((int) sizes[2], (int) sizes[1])
                : ImageShape.ofValues(array.valuesOfOne());
        return new DataSet(source.name(), kind, shape, R032Store.wrap(values, shape.pixels()),
                Optional.empty(), source.sha256());
    }

    private static String index(NumberArray array, int position) {
        int example = position / array.valuesOfOne();
        return "[" + example + ", " + (position - example * array.valuesOfOne()) + "]";
    }
}
