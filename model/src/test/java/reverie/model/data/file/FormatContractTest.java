package reverie.model.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static reverie.model.data.file.Written.bytes;
import static reverie.model.data.file.Written.doubles;
import static reverie.model.data.file.Written.floats;
import static reverie.model.data.file.Written.gzip;
import static reverie.model.data.file.Written.header;
import static reverie.model.data.file.Written.idx;
import static reverie.model.data.file.Written.mat;
import static reverie.model.data.file.Written.npy;
import static reverie.model.data.file.Written.packed;
import static reverie.model.data.file.Written.sparse;
import static reverie.model.data.file.Written.text;
import static reverie.model.data.file.Written.variable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.ValueKind;
import reverie.model.data.file.array.IdxFormat;
import reverie.model.data.file.array.NpyFormat;
import reverie.model.data.file.csv.CsvFormat;
import reverie.model.data.file.mat.MatFormat;
import reverie.model.data.file.mat.OctaveFormat;
import reverie.model.data.file.raw.Asked;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.Format;
import reverie.model.data.file.raw.RawExamples;
import reverie.model.data.file.raw.Scale;

/** What every reader must do, whatever the format. All samples are two examples of 3×2 pixels or of six values. */
class FormatContractTest {

    private static final ImageShape IMAGE = new ImageShape(3, 2);
    private static final ImageShape ROW = new ImageShape(6, 1);
    private static final float[] REALS = {1, -2, 3.5f, 4, 5, 6, 0, 1e-3f, 9, 10, 11, -1e30f};
    /** The same numbers with the first index running fastest. */
    private static final float[] FORTRAN_2D = {1, 0, -2, 1e-3f, 3.5f, 9, 4, 10, 5, 11, 6, -1e30f};
    private static final float[] FORTRAN_3D = {1, 0, 4, 10, -2, 1e-3f, 5, 11, 3.5f, 9, 6, -1e30f};
    /** Two pictures of two rows and three columns, each column after column. */
    private static final float[] MATLAB_3D = {1, 4, -2, 5, 3.5f, 6, 0, 10, 1e-3f, 11, 9, -1e30f};
    private static final byte[] PIXELS = bytes(0, 51, 102, 153, 204, 255, 255, 0, 0, 255, 0, 255);
    private static final float[] GREYS = {0, 51 / 255f, 102 / 255f, 153 / 255f, 204 / 255f, 1, 1, 0, 0, 1, 0, 1};
    private static final byte[] BITS = bytes(0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1);
    private static final byte[] PIXELS_2D = bytes(0, 255, 51, 0, 102, 0, 153, 255, 204, 0, 255, 255);
    private static final byte[] BITS_2D = bytes(0, 1, 1, 0, 1, 0, 0, 1, 0, 0, 1, 1);
    private static final float[] ONES = {0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1};

    private static final String OCTAVE = "# Created by Octave 7.3.0, Sat Nov 28 02:46:18 2026 UTC <me@here>\n# name: A\n";

    @TempDir
    private Path folder;

    /** A file with what it must become. */
    record Sample(byte[] bytes, Class<? extends Format> format, ValueKind kind, ImageShape shape, float... values) {

        /** Whether the file says how long it is. Text does not: where it is cut, fewer lines or digits are left. */
        boolean isCounted() {
            return format != CsvFormat.class && format != OctaveFormat.class;
        }
    }

    static Stream<Arguments> samples() {
        Class<IdxFormat> idx = IdxFormat.class;
        Class<NpyFormat> npy = NpyFormat.class;
        Class<MatFormat> mat = MatFormat.class;
        Class<OctaveFormat> octave = OctaveFormat.class;
        Class<CsvFormat> csv = CsvFormat.class;
        ByteOrder big = ByteOrder.BIG_ENDIAN;
        ByteOrder little = ByteOrder.LITTLE_ENDIAN;
        return Stream.of(
                arguments(named("IDX bytes",
                        new Sample(idx(0x08, new int[]{2, 2, 3}, PIXELS), idx, ValueKind.UNIT_INTERVAL, IMAGE, GREYS))),
                arguments(named("IDX bytes, no images",
                        new Sample(idx(0x08, new int[]{2, 6}, PIXELS), idx, ValueKind.UNIT_INTERVAL, ROW, GREYS))),
                arguments(named("IDX floats",
                        new Sample(idx(0x0D, new int[]{2, 2, 3}, floats(big, REALS)), idx, ValueKind.REAL, IMAGE,
                                REALS))),
                arguments(named("IDX doubles",
                        new Sample(idx(0x0E, new int[]{2, 6}, doubles(big, REALS)), idx, ValueKind.REAL, ROW, REALS))),
                arguments(named("NPY bytes",
                        new Sample(npy(1, header("|u1", false, "2, 2, 3"), PIXELS), npy, ValueKind.UNIT_INTERVAL, IMAGE,
                                GREYS))),
                arguments(named("NPY bytes of 0 and 1",
                        new Sample(npy(1, header("|u1", false, "2,6"), BITS), npy, ValueKind.BINARY, ROW, ONES))),
                arguments(named("NPY truth values",
                        new Sample(npy(1, header("|b1", false, "2, 2, 3"), BITS), npy, ValueKind.BINARY, IMAGE, ONES))),
                arguments(named("NPY floats",
                        new Sample(npy(1, header("<f4", false, "2, 6"), floats(little, REALS)), npy, ValueKind.REAL,
                                ROW,
                                REALS))),
                arguments(named("NPY floats from 0 to 1",
                        new Sample(npy(1, header("<f4", false, "2, 6"), floats(little, GREYS)), npy,
                                ValueKind.UNIT_INTERVAL, ROW, GREYS))),
                arguments(named("NPY big-endian floats",
                        new Sample(npy(1, header(">f4", false, "2, 6"), floats(big, REALS)), npy, ValueKind.REAL, ROW,
                                REALS))),
                arguments(named("NPY doubles, version 2",
                        new Sample(npy(2, header("<f8", false, "2, 2, 3"), doubles(little, REALS)), npy, ValueKind.REAL,
                                IMAGE, REALS))),
                arguments(named("NPY Fortran order",
                        new Sample(npy(1, header("<f4", true, "2, 6"), floats(little, FORTRAN_2D)), npy, ValueKind.REAL,
                                ROW, REALS))),
                arguments(named("NPY Fortran order, images",
                        new Sample(npy(1, header("<f8", true, "2, 2, 3"), doubles(little, FORTRAN_3D)), npy,
                                ValueKind.REAL, IMAGE, REALS))),
                arguments(named("MAT doubles",
                        new Sample(
                                mat(little, variable(little, "A", 6, 9, new int[]{2, 6}, doubles(little, FORTRAN_2D))),
                                mat, ValueKind.REAL, ROW, REALS))),
                arguments(named("MAT floats, big-endian, images behind one another",
                        new Sample(mat(big, variable(big, "A", 7, 7, new int[]{2, 3, 2}, floats(big, MATLAB_3D))), mat,
                                ValueKind.REAL, IMAGE, REALS))),
                arguments(named("MAT doubles kept as bytes, packed",
                        new Sample(mat(little, packed(little, variable(little, "A", 6, 2, new int[]{2, 6}, BITS_2D))),
                                mat, ValueKind.BINARY, ROW, ONES))),
                arguments(named("MAT unsigned bytes, big-endian, packed",
                        new Sample(mat(big, packed(big, variable(big, "A", 9, 2, new int[]{2, 6}, PIXELS_2D))), mat,
                                ValueKind.UNIT_INTERVAL, ROW, GREYS))),
                arguments(named("Octave text, by rows",
                        new Sample(text(OCTAVE + "# type: matrix\n# rows: 2\n# columns: 6\n 1 -2 3.5 4 5 6\n"
                                + " 0 0.001 9 10 11 -1e+30\n\n\n"), octave, ValueKind.REAL, ROW, REALS))),
                arguments(named("Octave text, one number after another",
                        new Sample(
                                text(OCTAVE + "# type: uint8 matrix\n# ndims: 2\n 2 6\n  0\n  255\n  51\n  0\n  102\n"
                                        + "  0\n  153\n  255\n  204\n  0\n  255\n  255\n\n\n"),
                                octave,
                                ValueKind.UNIT_INTERVAL, ROW, GREYS))),
                arguments(named("Octave text, those that are not 0",
                        new Sample(
                                text(OCTAVE + "# type: sparse matrix\n# nnz: 6\n# rows: 2\n# columns: 6\n2 1 1\n1 2 1\n"
                                        + "1 3 1\n2 4 1\n1 6 1\n2 6 1\n\n\n"),
                                octave, ValueKind.BINARY, ROW, ONES))),
                arguments(named("CSV",
                        new Sample(text("1,-2,3.5,4,5,6\n0,1e-3,9,10,11,-1e30\n"), csv, ValueKind.REAL, ROW, REALS))),
                arguments(named("CSV with a header and semicolons",
                        new Sample(text("\ufeffa;b;c;d;e;f\r\n1;-2;\"3.5\";4;5;6\r\n0;0.001;9;10;11;-1e30\r\n"), csv,
                                ValueKind.REAL, ROW, REALS))),
                arguments(named("CSV with commas for decimal points",
                        new Sample(text("1;-2;3,5;4;5;6\n0;0,001;9;10;11;-1e30\n"), csv, ValueKind.REAL, ROW, REALS))),
                arguments(named("MAT, those that are not 0, packed",
                        new Sample(
                                mat(little,
                                        packed(little, sparse(little, "A", new int[]{2, 6}, new int[]{1, 0, 0, 1, 0, 1},
                                                new int[]{0, 1, 2, 3, 4, 4, 6}, doubles(little, 1, 1, 1, 1, 1, 1)))),
                                mat,
                                ValueKind.BINARY, ROW, ONES))),
                arguments(named("CSV with tabs",
                        new Sample(text("0\t1\t1\t0\t0\t1\n1\t0\t0\t1\t0\t1\n"), csv, ValueKind.BINARY, ROW,
                                ONES))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEveryNumberPlainAndPacked(Sample sample) throws Exception {
        for (byte[] bytes : new byte[][]{sample.bytes, gzip(sample.bytes)}) {
            DataSet set = read(bytes);
            assertThat(set.examples().data).containsExactly(sample.values);
            assertThat(set.size()).isEqualTo(2);
            assertThat(set.shape()).isEqualTo(sample.shape);
            assertThat(set.kind()).isEqualTo(sample.kind);
            assertThat(set.name()).isEqualTo("sample");
            assertThat(set.sha256()).isEqualTo(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            assertThat(set.labels()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void streamsGiveWhatFilesGive(Sample sample) throws IOException {
        DataSet set = read(sample.bytes);
        try (ByteSource source = ByteSource.of("sample", new ByteArrayInputStream(sample.bytes))) {
            Format format = Formats.ALL.stream().filter(sample.format::isInstance).findFirst().orElseThrow();
            RawExamples raw = format.read(source, Asked.BY_CONTENT).train();
            DataSet streamed = Scale.of(raw).apply(raw);
            assertThat(streamed.examples().data).containsExactly(set.examples().data);
            assertThat(streamed.sha256()).isEqualTo(set.sha256());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void onlyItsOwnFormatRecognisesIt(Sample sample) {
        byte[] head = Arrays.copyOf(sample.bytes, Math.min(sample.bytes.length, Format.HEAD));
        assertThat(Formats.ALL.stream().filter(it -> it.recognises(head))).singleElement()
                .isInstanceOf(sample.format);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyShorterFileIsRefused(Sample sample) {
        byte[] packed = gzip(sample.bytes);
        for (int length = 0; length < sample.bytes.length; length++) {
            cut(sample, Arrays.copyOf(sample.bytes, length));
        }
        for (int length = 0; length < sample.bytes.length; length += 5) {
            cut(sample, gzip(Arrays.copyOf(sample.bytes, length)));
        }
        for (int length = 0; length < packed.length; length += 3) {
            refused(Arrays.copyOf(packed, length));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyLongerFileIsRefused(Sample sample) {
        for (int more : new int[]{1, 2, 7, 100_000}) {
            byte[] longer = Arrays.copyOf(sample.bytes, sample.bytes.length + more);
            refused(longer);
            refused(gzip(longer));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noDamageDoesWorseThanARefusal(Sample sample) {
        Random random = new Random(3);
        for (byte[] good : new byte[][]{sample.bytes, gzip(sample.bytes)}) {
            for (int round = 0; round < 100; round++) {
                byte[] bytes = good.clone();
                for (int n = random.nextInt(4); n >= 0; n--) {
                    bytes[random.nextInt(Math.min(300, bytes.length))] = (byte) random.nextInt();
                }
                try {
                    float[] values = read(bytes).examples().data;
                    assertThat(values.length).isPositive();
                    if (sample.isCounted()) {
                        assertThat(values).hasSameSizeAs(sample.values);
                    }
                } catch (BadInput e) {
                    assertThat(e).message().hasLineCount(1);
                }
            }
        }
    }

    private void cut(Sample sample, byte[] bytes) {
        if (sample.isCounted()) {
            refused(bytes);
            return;
        }
        try {
            assertThat(read(bytes).size()).isLessThanOrEqualTo(2);
        } catch (BadInput e) {
            assertThat(e).message().hasLineCount(1).contains(", expected ");
        }
    }

    private void refused(byte[] bytes) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith(folder.resolve("sample") + ": ").message().hasLineCount(1)
                .contains(", expected ");
    }

    private DataSet read(byte[] bytes) {
        try {
            return DataFiles.open(Files.write(folder.resolve("sample"), bytes)).train();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
