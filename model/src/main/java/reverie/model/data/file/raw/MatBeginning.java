package reverie.model.data.file.raw;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** How files of MATLAB and Octave begin, of which text has to keep off: with words that could be a header of columns. */
public final class MatBeginning {

    private static final byte[] WORDS = "MATLAB ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OCTAVE = "# Created by Octave ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HDF5 = HexFormat.of().parseHex("894844460d0a1a0a");

    private MatBeginning() {
    }

    /** Whether a file is one of them, of any version, since of those that are not read it can be said what to do with them. */
    public static boolean is(byte[] head) {
        return begins(head, WORDS) || isHdf5(head);
    }

    /** Whether it is the text that Octave writes. */
    public static boolean isOctaveText(byte[] head) {
        return begins(head, OCTAVE);
    }

    /** Whether it is the format of version 7.3. */
    public static boolean isHdf5(byte[] head) {
        return begins(head, HDF5);
    }

    private static boolean begins(byte[] head, byte[] beginning) {
        return head.length >= beginning.length
                && Arrays.equals(head, 0, beginning.length, beginning, 0, beginning.length);
    }
}
