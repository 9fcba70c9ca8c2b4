package reverie.model.data.file.raw;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Interpretation;
import reverie.model.data.Labels;
import reverie.model.data.Layout;
import reverie.model.data.ValueKind;

/**
 * Examples as they stand in a file, before anybody says what their numbers mean.
 *
 * @param source  what messages call the file
 * @param array   N×D, or N×H×W
 * @param values  one example after another, each row by row; finite
 * @param meaning what their type says
 * @param labels  of the same file, one for each example
 * @param plan    how the columns of a text were taken, to take those of another in the same way
 * @param notes   what was taken for what, and why
 * @param sha256  of the file
 */
public record RawExamples(String source, NumberArray array, float[] values, Meaning meaning, Optional<Labels> labels,
        Optional<Plan> plan, List<String> notes, String sha256) {

    /**
     * @throws BadInput where a number is not finite
     */
    public RawExamples {
        // What is kept as whole numbers has none that is not finite.
        for (int i = 0; i < values.length && !array.type().isWhole(); i++) {
            if (!Float.isFinite(values[i])) {
                throw new BadInput(source, "a value that is no finite 32-bit number at " + index(array, i),
                        "finite numbers");
            }
        }
    }

    /** Numbers of an array that was read from a source, the hash of which is taken. */
    public static RawExamples of(ByteSource source, NumberArray array, float[] values, Meaning meaning,
            List<String> notes) {
        return new RawExamples(source.name(), array, values, meaning, Optional.empty(), Optional.empty(), notes,
                source.sha256());
    }

    public RawExamples withLabels(Optional<Labels> other, List<String> more) {
        return new RawExamples(source, array, values, meaning, other, plan,
                Stream.concat(notes.stream(), more.stream()).toList(), sha256);
    }

    /** How many examples there are. */
    public int size() {
        return (int) array.shape()[0];
    }

    /** Numbers that are divided by something, if by anything. */
    public boolean isWhole() {
        return meaning != Meaning.REAL;
    }

    /** An image, unless the columns have names that people give to what is no pixel, and the numbers are not as plainly pixels. */
    public Layout layout() {
        return plan.flatMap(Plan::named).filter(_ -> !Scale.areGreyLevels(this)).<Layout>map(it -> it)
                .orElseGet(this::image);
    }

    /** As what image an example would be read. */
    public ImageShape image() {
        long[] sizes = array.shape();
        return sizes.length == 3 ? new ImageShape((int) sizes[2], (int) sizes[1])
                : ImageShape.ofValues(array.valuesOfOne());
    }

    /** The numbers as they are. */
    public DataSet as(ValueKind kind, Layout layout, Interpretation interpretation) {
        var set = new DataSet(source, kind, layout, R032Store.wrap(values, array.valuesOfOne()), labels, sha256);
        return set.withInterpretation(
                interpretation.and(notes).ofColumns(plan.map(Plan::columns).orElse(List.of())));
    }

    /** Where a number stands: the example, and the number in it, from 0. */
    public static String index(NumberArray array, int position) {
        int example = position / array.valuesOfOne();
        return "[" + example + ", " + (position - example * array.valuesOfOne()) + "]";
    }
}
