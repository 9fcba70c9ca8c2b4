package reverie.model.data.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.ojalgo.matrix.store.R032Store;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.file.array.NpyFormat;
import reverie.model.file.AtomicFile;
import reverie.model.file.SaveFailed;

/** NumPy's {@code .npy} files. Outside this program an array has one row for each example. */
public final class NpyFile {

    /** Numbers begin at a multiple of this. */
    private static final int ALIGNMENT = 64;
    private static final int BLOCK = 1 << 14;

    private NpyFile() {
    }

    /** Makes the rows of a file, block after block, so that all of them never need to be in memory. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(Sink sink) throws IOException;
    }

    /** Takes the rows of a file. */
    @FunctionalInterface
    public interface Sink {
        /** Columns {@code from} (inclusive) to {@code to} (exclusive) of a block become the next rows of the file. */
        void add(R032Store block, int from, int to) throws IOException;
    }

    /**
     * Examples of an array of unsigned bytes (divided by 255, unless all are 0 or 1), other integers or floats; N×D or N×H×W, C or
     * Fortran order. Where D is a square number, an example is shown as a square picture.
     *
     * @throws BadInput if the file is missing, damaged, or holds anything else
     */
    public static DataSet read(Path file) {
        return DataFiles.read(file, List.of(new NpyFormat()));
    }

    /**
     * Writes a whole matrix, transposed: its N columns become the rows of an N×D array of 32-bit floats.
     *
     * @throws BadInput   if the place cannot be written to
     * @throws SaveFailed if the machine fails while writing
     */
    public static void write(Path file, R032Store columns) {
        write(file, columns.getColDim(), columns.getRowDim(), sink -> sink.add(columns, 0, columns.getColDim()));
    }

    /**
     * Writes a {@code count}×{@code values} array of 32-bit floats in C order, whole or not at all.
     *
     * @param count  rows of the file, one for each example
     * @param values numbers in a row
     * @param rows   gives exactly {@code count} rows
     * @throws BadInput              if the place cannot be written to
     * @throws SaveFailed            if the machine fails while writing
     * @throws IllegalStateException if {@code rows} gives more or fewer, or of another length
     */
    public static void write(Path file, int count, int values, Rows rows) {
        AtomicFile.write(file, out -> {
            out.write(header(count, values));
            RowWriter writer = new RowWriter(out, values);
            rows.writeTo(writer);
            if (writer.written != count) {
                throw new IllegalStateException(writer.written + " rows instead of " + count);
            }
        });
    }

    private static byte[] header(int count, int values) {
        String dictionary = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + count + ", " + values + "), }";
        int before = NpyFormat.MAGIC.length + 2 + Short.BYTES;
        int length = Math.ceilDiv(before + dictionary.length() + 1, ALIGNMENT) * ALIGNMENT - before;
        String padded = dictionary + " ".repeat(length - dictionary.length() - 1) + "\n";
        return ByteBuffer.allocate(before + length).order(ByteOrder.LITTLE_ENDIAN).put(NpyFormat.MAGIC).put((byte) 1)
                .put((byte) 0).putShort((short) length).put(padded.getBytes(StandardCharsets.US_ASCII)).array();
    }

    private static final class RowWriter implements Sink {

        private final OutputStream out;
        private final int values;
        private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        private long written;

        RowWriter(OutputStream out, int values) {
            this.out = out;
            this.values = values;
        }

        @Override
        public void add(R032Store block, int from, int to) throws IOException {
            if (block.getRowDim() != values) {
                throw new IllegalStateException(block.getRowDim() + " values in a row instead of " + values);
            }
            int start = from * values;
            int end = to * values;
            while (start < end) {
                int count = Math.min(BLOCK, end - start);
                bytes.asFloatBuffer().put(block.data, start, count);
                out.write(bytes.array(), 0, count * Float.BYTES);
                start += count;
            }
            written += to - from;
        }
    }
}
