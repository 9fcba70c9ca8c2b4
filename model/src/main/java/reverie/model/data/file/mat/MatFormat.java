package reverie.model.data.file.mat;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import reverie.model.BadInput;
import reverie.model.data.file.array.ArrayRoles;
import reverie.model.data.file.raw.Asked;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.Format;
import reverie.model.data.file.raw.MatBeginning;
import reverie.model.data.file.raw.RawSplits;

/**
 * MATLAB's {@code .mat} of version 5, which MATLAB writes with {@code -v6} and {@code -v7}: variables with names, of which one holds
 * the examples and one their labels ({@link ArrayRoles}). Fields of structs have names such as {@code training.images}. In two
 * dimensions rows are examples, or columns where there are as many labels as columns; in three, two that are equal are the
 * pictures', else the first two are, height before width.
 */
public final class MatFormat implements Format {

    private static final int HEADER = 128;

    private final MatWanted wanted;

    /** Takes the only variable, or the one that is called as examples are. */
    public MatFormat() {
        wanted = MatWanted.ANY;
    }

    /** @param variable the one to take; with {@code '} behind it, its columns are examples rather than its rows */
    public MatFormat(String variable) {
        wanted = MatWanted.of(variable);
    }

    @Override
    public String title() {
        return "MATLAB .mat";
    }

    @Override
    public String one() {
        return "a MATLAB file";
    }

    @Override
    public boolean recognises(byte[] head) {
        return MatBeginning.is(head);
    }

    @Override
    public RawSplits read(ByteSource source, Asked asked) {
        asked.reading().refuseColumns(source.name(), one());
        return new MatExamples(source, wanted).of(variables(source));
    }

    private static List<MatVariable> variables(ByteSource source) {
        if (MatBeginning.isHdf5(source.head())) {
            throw hdf5(source);
        }
        byte[] header = new byte[HEADER];
        source.read(header, HEADER, "the header");
        if (new String(header, StandardCharsets.ISO_8859_1).startsWith("MATLAB 7.3")) {
            throw hdf5(source);
        }
        String order = new String(header, HEADER - 2, 2, StandardCharsets.ISO_8859_1);
        boolean little = order.equals("IM");
        int version = header[little ? HEADER - 3 : HEADER - 4];
        if (!little && !order.equals("MI") || version != 1) {
            throw new BadInput(source.name(), "no MATLAB file of version 5, as far as its header says",
                    "one as save('data.mat', 'X', '-v7') writes it");
        }
        byte[] all = source.rest();
        return MatElement.in(source.name(), little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN, all, 0, all.length)
                .stream().flatMap(it -> MatVariable.in(it).stream()).toList();
    }

    private static BadInput hdf5(ByteSource source) {
        return new BadInput(source.name(), "an HDF5 file, as MATLAB writes with -v7.3",
                "an older version; in MATLAB load it and save('data.mat', 'X', '-v7')");
    }
}
