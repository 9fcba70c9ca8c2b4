package reverie.model.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;

/**
 * Examples to learn from. Immutable by convention: nobody writes to {@link #examples()} or to the labels.
 */
public final class DataSet {

    private static final int NAMES_SHOWN = 4;

    private final String name;
    private final ValueKind kind;
    private final Layout layout;
    private final R032Store examples;
    private final Optional<Labels> labels;
    private final String sha256;
    private final Interpretation interpretation;
    /** Looked for when it is asked for first; whoever else looks for it finds the same. */
    private volatile @Nullable ValueRange range;

    /**
     * @param name     what people call it, such as {@code digits}
     * @param kind     what the numbers are; the caller vouches that they are
     * @param layout   how the D numbers of an example belong together
     * @param examples D×N, one column an example, N at least 1; not copied
     * @param labels   what the examples show, one label each, if anybody knows
     * @param sha256   hash of the file that the examples come from, 64 lower-case hexadecimal digits
     * @throws BadInput if these do not fit together
     */
    public DataSet(String name, ValueKind kind, Layout layout, R032Store examples, Optional<Labels> labels,
            String sha256) {
        this(name, kind, layout, examples, labels, sha256, Interpretation.NONE);
    }

    private DataSet(String name, ValueKind kind, Layout layout, R032Store examples, Optional<Labels> labels,
            String sha256, Interpretation interpretation) {
        this.name = name;
        this.kind = kind;
        this.layout = layout;
        this.examples = examples;
        this.labels = labels;
        this.sha256 = sha256;
        this.interpretation = interpretation;
        if (size() < 1) {
            throw new BadInput(name, "no examples", "at least one");
        }
        if (layout.values() != values()) {
            throw new BadInput(name, values() + " values an example", layout.values() + " for "
                    + (layout instanceof ImageShape ? "images of " + layout : "as many names"));
        }
        labels.filter(it -> it.size() != size()).ifPresent(it -> {
            throw new BadInput(name, it.size() + " labels", size() + ", one for each example");
        });
    }

    /** A set that comes from no file, such as a generated one: its hash is that of its values, as little-endian floats. */
    public static DataSet of(String name, ValueKind kind, Layout layout, R032Store examples) {
        return new DataSet(name, kind, layout, examples, Optional.empty(), hash(examples));
    }

    public String name() {
        return name;
    }

    public ValueKind kind() {
        return kind;
    }

    /** How the D numbers of an example belong together. */
    public Layout layout() {
        return layout;
    }

    /** As what an example is drawn, whether its numbers are an image or not. */
    public ImageShape shape() {
        return layout.picture();
    }

    /**
     * The shape of the images that the examples are.
     *
     * @throws BadInput where they are none, so that no number lies beside another
     */
    public ImageShape imageShape() {
        return switch (layout) {
            case ImageShape image -> image;
            case NamedValues values -> throw new BadInput(name, values + " of a table ("
                    + String.join(", ", values.names().stream().limit(NAMES_SHOWN).toList())
                    + (values.names().size() > NAMES_SHOWN ? " …" : "") + ")", "images");
        };
    }

    /** D×N, one column an example. Read only by convention. */
    public R032Store examples() {
        return examples;
    }

    /** Number of examples, N. */
    public int size() {
        return examples.getColDim();
    }

    /** Numbers in one example, D. */
    public int values() {
        return examples.getRowDim();
    }

    public Optional<Labels> labels() {
        return labels;
    }

    /** Hash of the file that the examples come from (all of it, also where this set is only its {@link #head}). */
    public String sha256() {
        return sha256;
    }

    /** What was made of the numbers of the file that the examples come from. */
    public Interpretation interpretation() {
        return interpretation;
    }

    /** The lowest and the highest number, and where they stand. */
    public ValueRange range() {
        ValueRange known = range;
        if (known == null) {
            known = ValueRange.of(this);
            range = known;
        }
        return known;
    }

    /** The mean example, {@link #values()} numbers. */
    public double[] mean() {
        return mean(examples);
    }

    /** The mean over the columns of D×N values, N of 1 or more. */
    public static double[] mean(R032Store examples) {
        int rows = examples.getRowDim();
        int columns = examples.getColDim();
        double[] mean = new double[rows];
        for (int n = 0; n < columns; n++) {
            for (int i = 0; i < rows; i++) {
                mean[i] += examples.data[n * rows + i];
            }
        }
        for (int i = 0; i < rows; i++) {
            mean[i] /= columns;
        }
        return mean;
    }

    /**
     * The first examples, copied; this set itself when it has exactly that many.
     *
     * @throws BadInput if {@code count} is less than 1 or more than {@link #size()}
     */
    public DataSet head(int count) {
        if (count < 1 || count > size()) {
            throw new BadInput(name, count + " examples asked for", "from 1 to " + size());
        }
        if (count == size()) {
            return this;
        }
        float[] values = Arrays.copyOf(examples.data, count * values());
        return new DataSet(name, kind, layout, R032Store.wrap(values, values()), labels.map(it -> it.head(count)),
                sha256, interpretation);
    }

    /** The first {@code count} examples, or all where there are fewer; {@code count} is 1 or more. */
    public DataSet atMost(int count) {
        return count < size() ? head(count) : this;
    }

    /** The same examples under another name. */
    public DataSet withName(String other) {
        return new DataSet(other, kind, layout, examples, labels, sha256, interpretation);
    }

    /** The same examples with these labels, one for each. */
    public DataSet withLabels(Labels other) {
        return new DataSet(name, kind, layout, examples, Optional.of(other), sha256, interpretation);
    }

    /** The same examples, with what was made of the numbers that they were. */
    public DataSet withInterpretation(Interpretation other) {
        return new DataSet(name, kind, layout, examples, labels, sha256, other);
    }

    /** The same examples after something was done to their values; D×N as before. */
    public DataSet withExamples(ValueKind otherKind, R032Store other) {
        return new DataSet(name, otherKind, layout, other, labels, sha256, interpretation);
    }

    private static String hash(R032Store examples) {
        MessageDigest digest = Sha256.digest();
        int rows = examples.getRowDim();
        ByteBuffer column = ByteBuffer.allocate(rows * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int j = 0; j < examples.getColDim(); j++) {
            column.asFloatBuffer().put(examples.data, j * rows, rows);
            digest.update(column.array());
        }
        return Sha256.text(digest);
    }
}
