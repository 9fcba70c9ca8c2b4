package reverie.model.data.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import reverie.model.BadInput;
import reverie.model.data.file.array.IdxFormat;
import reverie.model.data.file.array.LabelArray;
import reverie.model.data.file.array.NpyFormat;
import reverie.model.data.file.array.NpzFormat;
import reverie.model.data.file.csv.CsvFormat;
import reverie.model.data.file.csv.CsvNumber;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.Format;
import reverie.model.data.file.raw.NumberArray;

/** Labels in a file of their own: IDX, NumPy, or text with one in each line. */
final class LabelFile {

    private static final IdxFormat IDX = new IdxFormat();
    private static final NpyFormat NPY = new NpyFormat();
    private static final NpzFormat NPZ = new NpzFormat();

    private LabelFile() {
    }

    /**
     * As they are written, in their order.
     *
     * @throws BadInput where there are none
     */
    static List<String> read(Path file) {
        try (ByteSource source = ByteSource.open(file)) {
            byte[] head = source.head();
            if (IDX.recognises(head)) {
                return IDX.labels(source);
            } else if (NPY.recognises(head)) {
                NumberArray array = NpyFormat.header(source);
                if (array.shape().length != 1 && array.shape().length != 2) {
                    throw new BadInput(source.name(), "labels in " + array.title(), "one for each example");
                }
                return LabelArray.of(source.name(), array.inCOrder(), NpyFormat.numbers(source, array));
            } else if (NPZ.recognises(head)) {
                return NPZ.labels(source);
            } else if (new CsvFormat().recognises(head)) {
                return lines(source);
            }
            throw Format.unrecognised(source, List.of(IDX, NPY, NPZ, new CsvFormat()));
        }
    }

    /** A first line that is a word where the others are numbers is a header. */
    private static List<String> lines(ByteSource source) {
        List<String> lines = new String(source.rest(), StandardCharsets.UTF_8).lines().map(String::strip)
                .filter(it -> !it.isEmpty()).map(it -> CsvNumber.isNumber(it) && isWhole(it) ? whole(it) : it).toList();
        boolean header = lines.size() > 1 && CsvNumber.isWord(lines.getFirst())
                && lines.stream().skip(1).allMatch(CsvNumber::isNumber);
        return header ? lines.subList(1, lines.size()) : lines;
    }

    private static boolean isWhole(String number) {
        return CsvNumber.of(number) == Math.rint(CsvNumber.of(number));
    }

    private static String whole(String number) {
        return Integer.toString((int) CsvNumber.of(number));
    }
}
