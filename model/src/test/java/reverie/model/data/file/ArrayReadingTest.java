package reverie.model.data.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static reverie.model.data.file.Written.bytes;
import static reverie.model.data.file.Written.doubles;
import static reverie.model.data.file.Written.floats;
import static reverie.model.data.file.Written.header;
import static reverie.model.data.file.Written.idx;
import static reverie.model.data.file.Written.mat;
import static reverie.model.data.file.Written.npy;
import static reverie.model.data.file.Written.packed;
import static reverie.model.data.file.Written.sparse;
import static reverie.model.data.file.Written.struct;
import static reverie.model.data.file.Written.text;
import static reverie.model.data.file.Written.variable;
import static reverie.model.data.file.Written.zip;

import java.io.IOException;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.model.BadInput;
import reverie.model.data.DataSet;
import reverie.model.data.ImageShape;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.data.ValueKind;
import reverie.model.data.file.raw.Reading;

/** Arrays as the usual libraries and the well-known files have them: types, dimensions, archives, structs, labels. */
class ArrayReadingTest {

    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
    private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;

    @TempDir
    private Path folder;

    private Splits open(String name, byte[] bytes) {
        try {
            return DataFiles.open(Files.write(folder.resolve(name), bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private DataSet read(byte[] bytes) {
        return open("file", bytes).train();
    }

    private void refused(byte[] bytes, String message) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith(folder.resolve("file") + ": " + message).message().hasLineCount(1);
    }

    private static byte[] integers(ByteOrder order, int size, long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(size * values.length).order(order);
        for (long value : values) {
            switch (size) {
                case 1 -> bytes.put((byte) value);
                case 2 -> bytes.putShort((short) value);
                case 4 -> bytes.putInt((int) value);
                default -> bytes.putLong(value);
            }
        }
        return bytes.array();
    }

    @ParameterizedTest
    @CsvSource({"|i1,1,-3", "<i2,2,-300", ">i2,2,-300", "<u2,2,65535", "<i4,4,-70000", ">u4,4,4294967295",
            "<i8,8,-70000",
            "<u8,8,70000", "=i4,4,5"})
    void everyIntegerOfNumPy(String type, int size, long value) {
        byte[] values = integers(type.startsWith(">") ? BIG : LITTLE, size, value, 2);
        assertThat(read(npy(1, header(type, false, "1, 2"), values)).examples().data).containsExactly(value, 2);
    }

    @Test
    void halvesAndVersionThree() {
        byte[] halves = integers(LITTLE, 2, Float.floatToFloat16(0.5f), Float.floatToFloat16(-2));
        assertThat(read(npy(3, header("<f2", false, "1, 2"), halves)).examples().data).containsExactly(0.5f, -2);
    }

    @ParameterizedTest
    @CsvSource({"0x09,1,-3", "0x0B,2,-300", "0x0C,4,-70000"})
    void everyIntegerOfIdx(String type, int size, long value) {
        byte[] file = idx(Integer.decode(type), new int[]{1, 2}, integers(BIG, size, value, 2));
        assertThat(read(file).examples().data).containsExactly(value, 2);
    }

    @Test
    void integersThatArePlainlyGreysAreTakenForGreys() {
        byte[] greys = integers(LITTLE, 8, 0, 255, 51, 0);
        DataSet set = read(npy(1, header("<i8", false, "1, 2, 2"), greys));
        assertThat(set.examples().data).containsExactly(0, 1, 0.2f, 0);
        assertThat(set.interpretation().notes()).anyMatch(it -> it.contains("divided by 255"));
        assertThat(read(npy(1, header("<f4", false, "1, 2, 2"), floats(LITTLE, 0, 255, 51, 0))).examples().data)
                .as("whole numbers that other programs keep as floats").containsExactly(0, 1, 0.2f, 0);
        assertThat(read(npy(1, header("<f4", false, "1, 2, 2"), floats(LITTLE, 0, 255, 51.5f, 0))).kind())
                .as("other floats are what they are").isEqualTo(ValueKind.REAL);
        assertThat(read(npy(1, header("<f4", false, "1, 2, 2"), floats(LITTLE, 0, 254, 51, 0))).kind())
                .as("no white").isEqualTo(ValueKind.REAL);
    }

    @ParameterizedTest
    @CsvSource({"'2, 1, 2, 3',3×2", "'2, 2, 3, 1',3×2", "'2, 1, 6',6×1", "'2, 6, 1',6×1", "'2, 1, 1, 6',6×1",
            "'2, 6',6×1",
            "'12, 1, 1',1×1", "'1, 1, 3, 4',4×3", "'1, 1, 2, 6, 1',6×2", "'2L, 6L',6×1"})
    void dimensionsOfOneAreDropped(String shape, String image) {
        byte[] values = new byte[12];
        for (int i = 0; i < 12; i++) {
            values[i] = (byte) (20 * i);
        }
        DataSet set = read(npy(1, header("|u1", false, shape), values));
        assertThat(set.shape()).hasToString(image);
        for (int i = 0; i < 12; i++) {
            assertThat(set.examples().data[i]).isEqualTo(20 * i / 255f);
        }
        if (!shape.contains("L")) {
            int[] sizes = Arrays.stream(shape.split(", ")).mapToInt(Integer::parseInt).toArray();
            if (sizes.length <= 4) {
                assertThat(read(idx(0x08, sizes, values)).shape()).hasToString(image);
            }
        }
    }

    @Test
    void coloursAreMadeGreyWhereverTheyStand() {
        byte[] last = bytes(255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255);
        byte[] first = bytes(255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255);
        float[] grey = {54 / 255f, 182 / 255f, 18 / 255f, 1};
        assertThat(read(npy(1, header("|u1", false, "1, 2, 2, 3"), last)).examples().data).containsExactly(grey);
        assertThat(read(npy(1, header("|u1", false, "1, 3, 2, 2"), first)).examples().data).containsExactly(grey);
        DataSet fortran = read(npy(1, header("<f4", true, "1, 2, 2, 3"),
                floats(LITTLE, 1, 0, 0, 1, 0, 0, 1, 1, 0, 1, 0, 1)));
        assertThat(fortran.examples().data).containsExactly(0.2126f, 0.7152f, 0.0722f, 1);
        assertThat(fortran.interpretation().notes()).anyMatch(it -> it.contains("colours were made grey"));
    }

    private static byte[] images(int count, int grey) {
        byte[] values = new byte[4 * count];
        Arrays.fill(values, (byte) grey);
        return npy(1, header("|u1", false, count + ", 2, 2"), values);
    }

    private static byte[] numbers(long... values) {
        return npy(1, header("<i8", false, values.length + ","), integers(LITTLE, 8, values));
    }

    static Stream<Arguments> archives() {
        byte[] train = images(3, 255);
        byte[] test = images(2, 51);
        byte[] y = numbers(4, 0, 4);
        byte[] z = numbers(0, 9);
        byte[] column = npy(1, header("|u1", false, "3, 1"), bytes(4, 0, 4));
        byte[] oneHot = npy(1, header("<f8", false, "3, 5"),
                doubles(LITTLE, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1));
        return Stream.of(
                arguments(zip("x_test.npy", test, "x_train.npy", train, "y_train.npy", y, "y_test.npy", z), true),
                arguments(zip("train_images.npy", train, "train_labels.npy", column, "val_images.npy", images(5, 1),
                        "val_labels.npy", numbers(1, 1, 1, 1, 1), "test_images.npy", test, "test_labels.npy", z), true),
                arguments(zip("X.npy", train, "y.npy", y), false),
                arguments(zip("arr_0.npy", train, "arr_1.npy", y), false),
                arguments(zip("trainX.npy", train, "trainY.npy", oneHot, "testX.npy", test, "testY.npy", z), true),
                arguments(zip("data.npy", train, "target.npy", y, "names.npy",
                        npy(1, header("<U3", false, "2,"), new byte[24]), "note.txt", text("hello")), false));
    }

    @ParameterizedTest
    @MethodSource("archives")
    void archivesOfNumPyBringTheirParts(byte[] archive, boolean parts) {
        Splits splits = open("digits.npz", archive);
        assertThat(splits.train().name()).isEqualTo("digits");
        assertThat(splits.train().size()).isEqualTo(3);
        assertThat(splits.train().examples().data).containsOnly(1);
        Labels labels = splits.train().labels().orElseThrow();
        assertThat(Stream.of(0, 1, 2).map(labels::name)).containsExactly("4", "0", "4");
        assertThat(splits.test().isPresent()).isEqualTo(parts);
        splits.test().ifPresent(test -> {
            assertThat(test.examples().data).containsOnly(0.2f);
            assertThat(test.labels().orElseThrow().name(1)).isEqualTo("9");
        });
    }

    @Test
    void anArrayOfAnArchiveIsChosenByItsName() throws IOException {
        Path file = Files.write(folder.resolve("a.npz"),
                zip("faces_a.npy", images(1, 255), "faces_b.npy", images(2, 255)));
        assertThat(DataFiles.open(file, "faces_b", Reading.BY_CONTENT).train().size()).isEqualTo(2);
        assertThatThrownBy(() -> DataFiles.open(file)).isInstanceOf(BadInput.class).hasMessage(
                file + ": several variables (faces_a 1×2×2, faces_b 2×2×2), expected one of them by name,"
                        + " as in FILE.npz:faces_a");
        assertThatThrownBy(() -> DataFiles.open(file, "c", Reading.BY_CONTENT)).isInstanceOf(BadInput.class)
                .hasMessage(file + ": no array of numbers called c, expected one of faces_a 1×2×2, faces_b 2×2×2");
        refused(zip("x_test.npy", images(1, 0)), "only arrays to test on (x_test 1×2×2), expected one by name");
        refused(zip("[Content_Types].xml", text("<x/>")), "an Excel workbook");
        refused(zip("archive/data.pkl", new byte[3]), "a PyTorch file");
        refused(zip("a.png", new byte[3]), "a ZIP archive without .npy files (a.png), expected an .npz archive");
        byte[] whole = zip("x.npy", images(30, 7));
        for (byte[] damaged : new byte[][]{zip("x.npy", text("nothing of the kind")),
                Arrays.copyOf(whole, whole.length / 2), Arrays.copyOf(whole, 20)}) {
            assertThatThrownBy(() -> read(damaged)).isInstanceOf(BadInput.class)
                    .hasMessageStartingWith(folder.resolve("file").toString()).message().hasLineCount(1);
        }
    }

    static Stream<Arguments> unread() {
        return Stream.of(arguments("P5\n2 2\n255\n....", "a PGM picture, expected a PNG, JPEG, GIF or BMP file"),
                arguments("P6 2 2 255 ....", "a PPM picture"), arguments("II*\0........", "a TIFF picture"),
                arguments("RIFF1234WEBPVP8 ", "a WebP picture"),
                arguments("\0\0\0\u0018ftypheic....", "a HEIC picture"),
                arguments("\u0080\u0004\u0095.....", "a Python pickle, expected one of IDX"),
                arguments("PAR1....", "a Parquet file"), arguments("BZh91AY&SY", "a bzip2 archive"),
                arguments("\0\0\0\0\2\0\0\0\3\0\0\0\0\0\0\0\2\0\0\0X\0....", "a MATLAB file of version 4"));
    }

    @ParameterizedTest
    @MethodSource("unread")
    void formatsThatAreNotReadAreCalledByTheirNames(String start, String message) {
        refused(start.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), message);
    }

    @Test
    void examplesAreColumnsWhereThereAreAsManyLabels() {
        byte[] columns = variable(LITTLE, "data", 9, 2, new int[]{4, 3}, bytes(0, 0, 0, 0, 1, 2, 3, 255, 5, 6, 7, 8));
        DataSet set = read(mat(LITTLE, columns, variable(LITTLE, "label", 6, 9, new int[]{1, 3},
                doubles(LITTLE, 5, 0, 5))));
        assertThat(set.size()).isEqualTo(3);
        assertThat(set.shape()).isEqualTo(new ImageShape(2, 2));
        assertThat(set.examples().data[7]).isEqualTo(1);
        assertThat(set.labels().orElseThrow().names()).containsExactly("0", "5");
        assertThat(set.interpretation().notes()).anyMatch(it -> it.contains("columns of data 4×3 are the examples"));
        assertThat(read(mat(LITTLE, columns)).interpretation().notes())
                .anyMatch(it -> it.contains("rows of data 4×3 are the examples"));
    }

    @ParameterizedTest
    @CsvSource({"fea,gnd", "X,Y", "data,labels", "images,target", "train_x,train_y", "Xtrain,Ytrain", "samples,class"})
    void labelsHaveTheNamesOfTheField(String examples, String labels) {
        DataSet set = read(
                mat(LITTLE, variable(LITTLE, examples, 6, 9, new int[]{2, 3}, doubles(LITTLE, 1, 4, 2, 5, 3, 6)),
                        variable(LITTLE, labels, 6, 9, new int[]{2, 1}, doubles(LITTLE, 7, 8))));
        assertThat(set.examples().data).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(set.labels().orElseThrow().names()).containsExactly("7", "8");
    }

    @Test
    void partsOfAMatlabFileAndLabelsInRows() {
        byte[] oneHot = variable(LITTLE, "train_y", 9, 2, new int[]{2, 3}, bytes(0, 1, 0, 0, 1, 0));
        Splits splits = open("a.mat", mat(LITTLE,
                variable(LITTLE, "train_x", 9, 2, new int[]{2, 4}, bytes(0, 255, 0, 0, 0, 0, 0, 0)), oneHot,
                variable(LITTLE, "val_x", 9, 2, new int[]{1, 4}, bytes(9, 9, 9, 9)),
                variable(LITTLE, "test_x", 9, 2, new int[]{1, 4}, bytes(0, 1, 0, 1)),
                variable(LITTLE, "test_y", 9, 2, new int[]{1, 3}, bytes(0, 0, 1))));
        assertThat(splits.train().size()).isEqualTo(2);
        assertThat(splits.train().labels().orElseThrow().name(1)).isEqualTo("0");
        assertThat(splits.test().orElseThrow().sha256()).as("the hash of the one file that holds both")
                .isEqualTo(splits.train().sha256());
        assertThat(splits.test().orElseThrow().examples().data).as("scaled as those to learn from")
                .containsExactly(0, 1 / 255f, 0, 1 / 255f);
    }

    @Test
    void structsAreReadByTheirPaths() throws IOException {
        byte[] images = variable(LITTLE, "", 6, 9, new int[]{2, 2, 3},
                doubles(LITTLE, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        byte[] labels = variable(LITTLE, "", 6, 9, new int[]{3, 1}, doubles(LITTLE, 7, 8, 7));
        byte[] training = struct(LITTLE, "training", new String[]{"images", "labels"}, images, labels);
        byte[] test = struct(LITTLE, "test", new String[]{"images", "labels"}, images, labels);
        for (byte[] file : new byte[][]{mat(LITTLE, training, test), mat(LITTLE, packed(LITTLE, training), test)}) {
            Splits splits = open("s.mat", file);
            assertThat(splits.train().size()).isEqualTo(3);
            assertThat(splits.train().examples().data).startsWith(0, 2, 1, 3);
            assertThat(splits.train().labels().orElseThrow().names()).containsExactly("7", "8");
            assertThat(splits.test()).isPresent();
        }
        Path file = folder.resolve("s.mat");
        assertThat(DataFiles.open(file, "test.images", Reading.BY_CONTENT).train().labels()).isPresent();
        assertThatThrownBy(() -> DataFiles.open(file, "test.x", Reading.BY_CONTENT)).isInstanceOf(BadInput.class)
                .message().contains("no array of numbers called test.x, expected one of training.images 2×2×3");
        for (int length = 130; length < training.length; length += 9) {
            refused(Arrays.copyOf(mat(LITTLE, training), length), "");
        }
        refused(mat(LITTLE, variable(LITTLE, "dat", 1, 2, new int[]{2, 3}, new byte[0])),
                "no array of numbers (dat is a cell array), expected one of");
        refused(mat(LITTLE, sparse(LITTLE, "S", new int[]{2, 3}, new int[]{2}, new int[]{0, 1, 1, 1},
                doubles(LITTLE, 5))), "damaged variable (a sparse array whose indices lead out of it)");
        refused(mat(LITTLE, sparse(LITTLE, "S", new int[]{2, 3}, new int[]{1}, new int[]{0, 1, 2, 1},
                doubles(LITTLE, 5))), "damaged variable (a sparse array whose indices lead out of it)");
    }

    @Test
    void imagesWithColoursInTheThirdPlace() {
        DataSet set = read(mat(LITTLE, variable(LITTLE, "X", 9, 2, new int[]{2, 1, 3, 2},
                bytes(255, 0, 255, 0, 255, 0, 0, 255, 0, 255, 0, 255))));
        assertThat(set.shape()).isEqualTo(new ImageShape(1, 2));
        assertThat(set.examples().data).containsExactly(1, 0, 0, 1);
    }

    @Test
    void whatIsNoNumberOrFollowsOneIsRefused() {
        refused(mat(LITTLE, variable(LITTLE, "X", 6, 16, new int[]{1, 2}, bytes('1', '2'))),
                "X 1×2 whose numbers are kept as type 16 (text in UTF-8), expected numbers");
        refused(mat(LITTLE, variable(LITTLE, "X", 6, 17, new int[]{1, 2}, bytes('1', 0, '2', 0))),
                "X 1×2 whose numbers are kept as type 17 (text in UTF-16)");
        byte[] table = variable(LITTLE, "X", 6, 9, new int[]{1, 2}, new byte[16]);
        byte[] longer = Arrays.copyOf(table, table.length + 100_000);
        refused(mat(LITTLE, packed(LITTLE, longer)),
                "a packed variable that goes on after its " + table.length + " bytes");
        ByteBuffer.wrap(longer).order(LITTLE).putInt(4, longer.length - 8);
        refused(mat(LITTLE, longer), "100000 bytes after the numbers of X 1×2, expected none");
        refused(mat(LITTLE, packed(LITTLE, longer)), "100000 bytes after the numbers of X 1×2, expected none");
    }

    @Test
    void labelsLieBesideTheirExamples() throws IOException {
        Files.write(folder.resolve("y_train.npy"), numbers(3, 1));
        Files.writeString(folder.resolve("y_test.npy"), "label\n3\n");
        Files.write(folder.resolve("X_test.npy"), images(1, 255));
        Splits splits = open("X_train.npy", images(2, 0));
        assertThat(splits.train().labels().orElseThrow().of()).containsExactly(3, 1);
        assertThat(splits.test().orElseThrow().labels().orElseThrow().name(0)).isEqualTo("3");
        Files.write(folder.resolve("y_train.npy"), numbers(3, 1, 4));
        Splits unlike = open("X_train.npy", images(2, 0));
        assertThat(unlike.train().labels()).isEmpty();
        assertThat(unlike.train().interpretation().notes())
                .contains("y_train.npy was passed over: 3 labels for 2 examples");
    }

    @Test
    void labelsOfTheDerivativesOfMnist() throws IOException {
        Files.write(folder.resolve("qmnist-train-labels-idx2-int"),
                idx(0x0C, new int[]{2, 8}, integers(BIG, 4, 5, 0, 1, 2, 3, 4, 5, 6, 9, 0, 0, 0, 0, 0, 0, 0)));
        DataSet set = open("qmnist-train-images-idx3-ubyte", Written.images(2, 2, 2)).train();
        assertThat(set.labels().orElseThrow().of()).containsExactly(5, 9);
        Files.write(folder.resolve("k-train-labels.npz"), zip("arr_0.npy", numbers(2, 7)));
        assertThat(open("k-train-imgs.npz", zip("arr_0.npy", images(2, 9))).train().labels().orElseThrow().of())
                .containsExactly(2, 7);
    }
}
