package reverie.model.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static reverie.model.data.file.Written.bytes;
import static reverie.model.data.file.Written.doubles;
import static reverie.model.data.file.Written.floats;
import static reverie.model.data.file.Written.gzip;
import static reverie.model.data.file.Written.header;
import static reverie.model.data.file.Written.idx;
import static reverie.model.data.file.Written.labels;
import static reverie.model.data.file.Written.mat;
import static reverie.model.data.file.Written.npy;
import static reverie.model.data.file.Written.packed;
import static reverie.model.data.file.Written.text;
import static reverie.model.data.file.Written.variable;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.model.BadInput;
import reverie.model.data.file.raw.Asked;
import reverie.model.data.file.raw.ByteSource;

class BadFilesTest {

    private static final int BYTES = 0x08;
    private static final int HUGE = 1 << 31;

    @TempDir
    private Path folder;

    static Stream<Arguments> bad() {
        byte[] photo = bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10);
        return Stream.of(
                arguments(new byte[0],
                        "empty, expected one of IDX (plain or gzip), NumPy .npy, NumPy .npz, MATLAB .mat, Octave text,"
                                + " CSV"),
                arguments(photo,
                        "begins with 89 50 4E 47 0D 0A 1A 0A \".PNG....\", expected one of IDX"),
                arguments(gzip(photo), "begins with 89 50 4E 47 0D 0A 1A 0A \".PNG....\", expected one of IDX"),
                arguments(gzip(gzip(labels(1))), "begins with 1F 8B 08"),
                arguments(gzip(new byte[0]), "empty, expected"),
                arguments(bytes(0x1f, 0x8b), "damaged gzip (it ends early), expected a whole file"),
                arguments(bytes(0x1f, 0x8b, 9, 0, 0, 0, 0, 0, 0, 0), "damaged gzip (Unsupported compression method)"),
                arguments(idx(0x00, new int[]{1, 1, 1}, new byte[1]), "begins with 00 00 00 03"),
                arguments(idx(0x0A, new int[]{1, 1, 1}, new byte[4]),
                        "IDX values of type 0x0A, expected 0x08 (unsigned bytes), 0x09 (bytes), 0x0B (16 bits), 0x0C"),
                arguments(labels(1, 2, 3), "IDX of 1 dimension, expected 2 (values), 3 (images) or 4 (images and"),
                arguments(idx(BYTES, new int[]{1, 2, 2, 2}, new byte[8]), "an array of shape (1, 2, 2, 2), expected"),
                arguments(idx(BYTES, new int[]{1, 1, 1, 1, 1}, new byte[1]), "IDX of 5 dimensions, expected 2"),
                arguments(idx(BYTES, new int[]{0, 28, 28}, new byte[0]),
                        "an array of 0×28×28, expected every dimension to be 1 or more"),
                arguments(idx(BYTES, new int[]{2, 0, 28}, new byte[0]), "an array of 2×0×28, expected every dimension"),
                arguments(idx(BYTES, new int[]{2, 2, 3}, new byte[11]),
                        "27 bytes, expected 28 for an array of 2×2×3"),
                arguments(idx(BYTES, new int[]{2, 2, 3}, new byte[13]),
                        "29 bytes, expected 28 for an array of 2×2×3"),
                arguments(gzip(idx(BYTES, new int[]{2, 2, 3}, new byte[11])),
                        "ends after 27 unpacked bytes, expected more, for an array of 2×2×3"),
                arguments(gzip(idx(BYTES, new int[]{2, 2, 3}, new byte[13])),
                        "goes on after 28 unpacked bytes, expected that to be all, for an array of 2×2×3"),
                arguments(idx(BYTES, new int[]{HUGE, 28, 28}, new byte[0]),
                        "16 bytes, expected 1683627180048 for an array of 2147483648×28×28"),
                arguments(idx(BYTES, new int[]{-1, -1, -1}, new byte[0]),
                        "an array of 4294967295×4294967295×4294967295, which takes 3.169e+20 GB, expected at most "),
                arguments(idx(0x0D, new int[]{2, 2}, floats(ByteOrder.BIG_ENDIAN, 1, 2, Float.NaN, 3)),
                        "a value that is no finite 32-bit number at [1, 0], expected finite numbers"),
                arguments(idx(0x0E, new int[]{1, 2}, Arrays.copyOf(bytes(0x7F, 0xEF), 16)),
                        "a value that is no finite 32-bit number at [0, 0], expected finite numbers"),
                arguments(npy(4, header("<f4", false, "1, 1"), new byte[4]),
                        "NumPy .npy of version 4, expected from 1 to 3"),
                arguments(npy(1, header("|O", false, "1, 1"), new byte[4]), "values of type |O, expected truth"),
                arguments(npy(1, header("<c8", false, "1, 1"), new byte[8]), "values of type <c8, expected truth"),
                arguments(npy(1, "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1, 1)}", new byte[4]),
                        "values of type [(a, expected truth values, integers of 8 to 64 bits, or floats of 16 to 64 bits"),
                arguments(npy(1, header("<f4", false, "5,"), new byte[20]),
                        "an array of shape (5,), expected examples × values, or examples × height × width"),
                arguments(npy(1, header("<f4", false, ""), new byte[4]), "an array of shape (), expected examples"),
                arguments(npy(1, header("<f4", false, "1, 2, 2, 2"), new byte[32]),
                        "an array of shape (1, 2, 2, 2), exp"),
                arguments(npy(1, header("<f4", false, "99999999999999999999, 1"), new byte[4]),
                        "shape (99999999999999999999, 1), expected sizes of 64 bits"),
                arguments(npy(1, header("<f4", false, "1 1, 1"), new byte[4]), "shape (1 1, 1), expected sizes"),
                arguments(npy(1, header("<f4", false, "-1, 1"), new byte[4]), "the header {'descr': '<f4'"),
                arguments(npy(1, header("<f4", false, "0, 4"), new byte[0]), "an array of 0×4, expected every"),
                arguments(npy(1, "\n\n", new byte[4]), "the header , expected NumPy's descr, fortran_order and shape"),
                arguments(Arrays.copyOf(npy(2, "", new byte[0]), 11),
                        "ends after 11 bytes, expected more, for the header"),
                arguments(npy(1, header("<f8", false, "9223372036854775807, 9223372036854775807"), new byte[8]),
                        "an array of 9223372036854775807×9223372036854775807, which takes "));
    }

    static Stream<Arguments> badMatlab() {
        ByteOrder little = ByteOrder.LITTLE_ENDIAN;
        byte[] table = variable(little, "A", 6, 9, new int[]{2, 3}, new byte[48]);
        byte[] other = variable(little, "B", 6, 9, new int[]{2, 2, 2}, new byte[64]);
        byte[] broken = packed(little, table);
        broken[20] ^= 0x55;
        byte[] wide = table.clone();
        Arrays.fill(wide, 40, 44, (byte) 0x7f);
        byte[] hdf5 = new byte[600];
        System.arraycopy(text("MATLAB 7.3 MAT-file"), 0, hdf5, 0, 19);
        return Stream.of(
                arguments(hdf5,
                        "an HDF5 file, as MATLAB writes with -v7.3, expected an older version; in MATLAB load it"
                                + " and save('data.mat', 'X', '-v7')"),
                arguments(bytes(0x89, 'H', 'D', 'F', 13, 10, 26, 10, 0), "an HDF5 file"),
                arguments(text("MATLAB 5.0 MAT-file"), "ends after 19 bytes, expected more, for the header"),
                arguments(Arrays.copyOf(text("MATLAB 5.0 MAT-file"), 200), "no MATLAB file of version 5"),
                arguments(mat(little), "no array of numbers, expected one of examples × values"),
                arguments(mat(little, variable(little, "s", 4, 2, new int[]{1, 2}, new byte[2])),
                        "no array of numbers (s is text), expected"),
                arguments(mat(little, table, other), "several variables (A 2×3, B 2×2×2), expected one of them by name,"
                        + " as in FILE.mat:A"),
                arguments(mat(little, variable(little, "A", 6, 9, new int[]{1, 1, 2, 2}, new byte[32])),
                        "A 1×1×2×2, expected two dimensions, or three"),
                arguments(mat(little, variable(little, "A", 6, 9, new int[]{2, 0}, new byte[0])),
                        "an array of 2×0, expected every dimension to be 1 or more"),
                arguments(mat(little, variable(little, "A", 6, 9, new int[]{2, 2}, new byte[24])),
                        "3 numbers in A 2×2, expected as many as it says"),
                arguments(mat(little, variable(little, "A", 0x806, 9, new int[]{1, 2}, new byte[16])),
                        "A 1×2 of complex numbers, expected real numbers"),
                arguments(mat(little, variable(little, "A", 6, 9, new int[]{1, 2}, doubles(little, 1, Float.NaN))),
                        "a value that is no finite 32-bit number at [0, 1]"),
                arguments(mat(little, broken), "damaged variable ("),
                arguments(mat(little, wide), "damaged variable ("),
                arguments(mat(little, Arrays.copyOf(table, table.length - 8)),
                        (table.length - 16) + " bytes after the header of variable 1, expected " + (table.length - 8)),
                arguments(mat(little, table, new byte[3]), "3 bytes after the last variable, expected none"),
                arguments(mat(little, table, new byte[8]), "an element of type 0 in a MATLAB file, expected 14 or 15"));
    }

    static Stream<Arguments> badText() {
        return Stream.of(
                arguments("1,2\n3,x\n", "'x' in line 2, column 2, expected a number"),
                arguments("a,b\n1,2\n\n3,\n", "nothing in line 4, column 2, expected a number"),
                arguments("1,2\n3,NaN\n", "'NaN' in line 2, column 2, expected a number"),
                arguments("1,2\n3,1f\n", "'1f' in line 2, column 2, expected a number"),
                arguments("1,2\n3,1e39\n", "'1e39' in line 2, column 2, expected a finite 32-bit number"),
                arguments("1;2.5\n3;1,5\n", "'1,5' in line 2, column 2, expected a number"),
                arguments("1,2,3\n4,5\n", "2 fields in line 2, expected 3 as in line 1"),
                arguments("1,2,3\n4,5,6,\n", "4 fields in line 2, expected 3 as in line 1"),
                arguments("label,a\n,5\n", "nothing in line 2, column 1, expected a label"),
                arguments("label,class,a\n1,2,3\n", "several columns of labels (label, class), expected one"),
                arguments("a,b\n", "a header alone, expected a line of numbers for each example"),
                arguments("\n\n", "no lines, expected a line of numbers for each example"),
                arguments("label\nx\n", "no number in line 2, expected a line of numbers"),
                arguments("<html><body>\n</body></html>\n", "no number in line 1"),
                arguments("1,\"2\n3,4\n", "damaged CSV ("));
    }

    @ParameterizedTest
    @MethodSource("badMatlab")
    void badMatlabFileIsRefusedInOneLine(byte[] bytes, String message) throws IOException {
        refused(Files.write(folder.resolve("file"), bytes), message);
    }

    @ParameterizedTest
    @MethodSource("badText")
    void badLineOfTextIsRefusedByItsNumber(String text, String message) throws IOException {
        refused(Files.write(folder.resolve("file"), text(text)), message);
    }

    @Test
    void textThatIsNotUtf8IsRefused() throws IOException {
        byte[] bytes = text("label,x\nM?ller,1\n");
        bytes[9] = (byte) 0xfc;
        refused(Files.write(folder.resolve("file"), bytes), "text that is not UTF-8, expected UTF-8");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badFileIsRefusedInOneLine(byte[] bytes, String message) throws IOException {
        refused(Files.write(folder.resolve("file"), bytes), message);
    }

    @Test
    void missingFileAndFolderWithoutDataAreRefused() throws IOException {
        refused(folder.resolve("none"), "no such file, expected a file that can be read");
        refused(folder,
                "no IDX images in this folder, expected one set of IDX images, such as train-images-idx3-ubyte");
        Files.createDirectory(folder.resolve("train-images-idx3-ubyte"));
        refused(folder, "no IDX images in this folder");
        Path images = folder.resolve("train-images-idx3-ubyte");
        assertThatThrownBy(() -> IdxFile.labels(images)).isInstanceOf(BadInput.class)
                .hasMessage(images + ": a folder, expected a file that can be read");
    }

    @Test
    void longHeaderOfNumPyIsRefused() throws IOException {
        byte[] bytes = npy(2, "", new byte[100]);
        Arrays.fill(bytes, 8, 12, (byte) 0xff);
        refused(Files.write(folder.resolve("file"), bytes), "a header of 4294967295 bytes, expected at most 65535");
    }

    @Test
    void labelsMustBeWhole() throws IOException {
        Path file = folder.resolve("labels");
        Files.write(file, idx(0x0D, new int[]{1}, floats(ByteOrder.BIG_ENDIAN, 1.5f)));
        assertThatThrownBy(() -> IdxFile.labels(file)).isInstanceOf(BadInput.class)
                .hasMessage(file + ": the label 1.5 at 0, expected a whole number");
        Files.write(file, Written.images(1, 2, 2));
        assertThatThrownBy(() -> IdxFile.labels(file)).isInstanceOf(BadInput.class)
                .hasMessage(file + ": IDX of 3 dimensions, expected 1 (labels) or 2");
    }

    @Test
    void pixelsBeyondTheMaximumAreRefused() {
        byte[] bytes = idx(BYTES, new int[]{2, 1, 2}, bytes(0, 16, 4, 17));
        assertThatThrownBy(() -> IdxFile.images("small", new ByteArrayInputStream(bytes), 16))
                .isInstanceOf(BadInput.class).hasMessage("small: the value 17 at [1, 1], expected from 0 to 16");
        assertThat(IdxFile.images("small", new ByteArrayInputStream(bytes), 17).examples().data)
                .containsExactly(0, 16 / 17f, 4 / 17f, 1);
        assertThatThrownBy(() -> IdxFile.images("small", new ByteArrayInputStream(bytes), 0))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void streamThatFailsIsRefused() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the cable is out");
            }
        };
        assertThatThrownBy(() -> IdxFile.images("net", broken, 255)).isInstanceOf(BadInput.class)
                .hasMessage("net: could not be read (the cable is out), expected a file that can be read");
    }

    static Stream<Arguments> claims() {
        byte[] images = idx(BYTES, new int[]{HUGE, 28, 28}, new byte[0]);
        byte[] most = idx(BYTES, new int[]{1_000_000, 28, 28}, new byte[1000]);
        byte[] numbers = npy(1, header("<f8", true, "2147483648, 784"), new byte[8]);
        byte[] pages = gzip(idx(BYTES, new int[]{100_000, 28, 28}, new byte[100_000]));
        ByteOrder little = ByteOrder.LITTLE_ENDIAN;
        byte[] table = variable(little, "A", 6, 9, new int[]{30_000, 10_000}, new byte[48]);
        ByteBuffer.wrap(table).order(little).putInt(table.length - 52, 2_000_000_000);
        byte[] name = variable(little, "A", 6, 9, new int[]{2, 3}, new byte[48]);
        ByteBuffer.wrap(name).order(little).putInt(44, 2_000_000_000);
        byte[] cell = variable(little, "A", 1, 9, new int[]{30_000, 10_000}, new byte[48]);
        return Stream.of(arguments(mat(little, table)), arguments(mat(little, packed(little, table))),
                arguments(mat(little, name)), arguments(mat(little, packed(little, name))),
                arguments(mat(little, cell)), arguments(images), arguments(gzip(images)), arguments(most),
                arguments(gzip(most)),
                arguments(numbers), arguments(gzip(numbers)), arguments(pages));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void claimsTakeNoMemory(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        assertThat(allocatedInRefusal(() -> DataFiles.open(file))).isLessThan(4 << 20);
        assertThat(allocatedInRefusal(() -> {
            try (ByteSource source = ByteSource.of("stream", new ByteArrayInputStream(bytes))) {
                byte[] head = source.head();
                Formats.ALL.stream().filter(it -> it.recognises(head)).findFirst().orElseThrow()
                        .read(source, Asked.BY_CONTENT);
            }
        })).isLessThan(4 << 20);
    }

    @Test
    void moreNumbersThanFitAreRefusedWithTheMemoryTheyTake() {
        byte[] bytes = idx(BYTES, new int[]{HUGE, 28, 28}, new byte[0]);
        assertThatThrownBy(() -> IdxFile.images("stream", new ByteArrayInputStream(bytes), 255))
                .isInstanceOf(BadInput.class).message()
                .startsWith("stream: an array of 2147483648×28×28, which takes 6735 GB, expected at most ");
    }

    private static long allocatedInRefusal(Runnable read) {
        assertThatThrownBy(read::run).isInstanceOf(BadInput.class);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(read::run).isInstanceOf(BadInput.class);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void refused(Path path, String message) {
        assertThatThrownBy(() -> DataFiles.open(path)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith(path + ": " + message).message().hasLineCount(1).contains(", expected ");
    }
}
