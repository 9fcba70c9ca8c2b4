package reverie.model.data.file.array;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import reverie.model.BadInput;
import reverie.model.data.Labels;
import reverie.model.data.file.raw.Asked;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.Format;
import reverie.model.data.file.raw.Meaning;
import reverie.model.data.file.raw.NumberArray;
import reverie.model.data.file.raw.RawExamples;
import reverie.model.data.file.raw.RawSplits;
import reverie.model.data.file.raw.Shown;

/**
 * NumPy's {@code .npz}: a ZIP archive of {@code .npy} files, read forward. Which is what, their names tell ({@link ArrayRoles}).
 */
public final class NpzFormat implements Format {

    private static final String ENDING = ".npy";
    private static final int MOST_ENTRIES = 10_000;

    private final Optional<String> wanted;

    public NpzFormat() {
        wanted = Optional.empty();
    }

    /** @param name of the array to take */
    public NpzFormat(String name) {
        wanted = Optional.of(name);
    }

    /** An array that was read; numbers in C order. */
    private record Entry(String name, NumberArray array, float[] values) implements NamedArray {
        @Override
        public long[] sizes() {
            return array.shape();
        }
    }

    @Override
    public String title() {
        return "NumPy .npz";
    }

    @Override
    public String one() {
        return "a NumPy archive";
    }

    @Override
    public boolean recognises(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    @Override
    public RawSplits read(ByteSource source, Asked asked) {
        asked.reading().refuseColumns(source.name(), one());
        List<String> others = new ArrayList<>();
        List<Entry> entries = entries(source, others);
        if (entries.isEmpty()) {
            throw new BadInput(source.name(), zip(others), "an .npz archive of arrays, or what is in it");
        }
        ArrayRoles<Entry> roles = ArrayRoles.of(source.name(), ".npz", entries, wanted);
        List<String> notes = new ArrayList<>();
        notes.add(roles.train().title() + " was taken for the examples");
        if (!roles.passedOver().isEmpty()) {
            notes.add("passed over: " + ArrayRoles.titles(roles.passedOver()));
        }
        RawExamples train = examples(source, roles.train(), roles.trainLabels());
        return new RawSplits(train.withLabels(train.labels(), notes),
                roles.test().map(it -> examples(source, it, roles.testLabels())));
    }

    /**
     * The labels that an archive holds alone.
     *
     * @throws BadInput where there are none
     */
    public List<String> labels(ByteSource source) {
        List<Entry> entries = entries(source, new ArrayList<>());
        if (entries.size() != 1 || entries.getFirst().sizes().length > 2) {
            throw new BadInput(source.name(), ArrayRoles.titles(entries), "one array of labels");
        }
        return LabelArray.of(source.name(), entries.getFirst().array(), entries.getFirst().values());
    }

    private static RawExamples examples(ByteSource source, Entry entry, Optional<Entry> labels) {
        RawExamples raw = ArrayShape.arranged(source, entry.array(), entry.values(), Meaning.of(entry.array().type()));
        Optional<Labels> found = labels.map(it -> LabelArray.of(source.name(), it.array(), it.values()))
                .filter(it -> it.size() == raw.size()).map(Labels::written);
        return raw.withLabels(found, found.isEmpty() ? List.of()
                : List.of(labels.orElseThrow().title() + " was taken for the labels"));
    }

    private List<Entry> entries(ByteSource source, List<String> others) {
        List<Entry> entries = new ArrayList<>();
        try (var zip = new ZipInputStream(new Kept(source.stream()))) {
            int count = 0;
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                if (++count > MOST_ENTRIES) {
                    throw new BadInput(source.name(), "more than " + MOST_ENTRIES + " files in an archive", "fewer");
                }
                if (each.getName().endsWith(ENDING)) {
                    String name = each.getName().substring(0, each.getName().length() - ENDING.length());
                    entry(source.name() + ":" + name, name, zip).ifPresent(entries::add);
                } else {
                    others.add(each.getName());
                }
            }
            return entries;
        } catch (ZipException e) {
            throw new BadInput(source.name(), "damaged archive (" + e.getMessage() + ")", "a whole file", e);
        } catch (IOException e) {
            throw ByteSource.unreadable(source.name(), e);
        }
    }

    /** One array; empty where it holds no numbers and none was asked for. */
    private Optional<Entry> entry(String title, String name, ZipInputStream zip) {
        try (ByteSource source = ByteSource.of(title, new Kept(zip))) {
            if (!new NpyFormat().recognises(source.head())) {
                throw Format.unrecognised(source, List.of(new NpyFormat()));
            }
            String header = NpyFormat.text(source);
            if (!NpyFormat.isNumeric(source, header) && !wanted.equals(Optional.of(name))) {
                return Optional.empty();
            }
            NumberArray array = NpyFormat.array(source, header);
            if (array.shape().length == 0) {
                return Optional.empty();
            }
            return Optional.of(new Entry(name, array.inCOrder(), NpyFormat.numbers(source, array)));
        }
    }

    private static String zip(List<String> names) {
        if (names.stream().anyMatch(it -> it.startsWith("xl/") || it.equals("[Content_Types].xml"))) {
            return "an Excel workbook (a ZIP archive without arrays; save it as CSV)";
        } else if (names.stream().anyMatch(it -> it.endsWith("data.pkl"))) {
            return "a PyTorch file (a ZIP archive without arrays; save them with numpy.savez)";
        }
        return "a ZIP archive without .npy files"
                + (names.isEmpty() ? "" : " (" + Shown.of(names.getFirst()) + (names.size() > 1 ? ", …)" : ")"));
    }

    /** Stays open when its reader closes it. */
    private static final class Kept extends FilterInputStream {

        Kept(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int start, int count) throws IOException {
            return in.read(into, start, count);
        }

        @Override
        public void close() {
            // Whoever opened it goes on reading.
        }
    }
}
