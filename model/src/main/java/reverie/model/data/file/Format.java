package reverie.model.data.file;

import java.util.List;
import java.util.stream.Collectors;
import reverie.model.BadInput;
import reverie.model.data.DataSet;

/**
 * One format of files that hold examples. Every reader takes no memory for what a header merely claims, refuses a file that
 * is shorter or longer than its header says (where there is a header), and refuses numbers that are not finite, each in one line.
 */
sealed interface Format permits IdxFormat, NpyFormat, MatFormat, CsvFormat {

    /** All of them. What a file begins with decides; no two formats recognise the same. */
    List<Format> ALL = List.of(new IdxFormat(), new NpyFormat(), new MatFormat(), new CsvFormat());

    /** How many of its first bytes a file is recognised by, at most. */
    int HEAD = 16;

    /** Name of the format, as messages list it. */
    String title();

    /**
     * Whether a file is of this format.
     *
     * @param head its first bytes after unpacking: {@link #HEAD} of them, or all if there are fewer
     */
    boolean recognises(byte[] head);

    /**
     * Reads the examples.
     *
     * @param source  at its beginning, recognised
     * @param maximum what unsigned bytes are divided by, so that it becomes 1; {@link #BY_CONTENT} if it was not said
     * @throws BadInput if anything is wrong with the file
     */
    DataSet read(ByteSource source, int maximum);

    /** Largest unsigned byte: not stated, so as usual in the format. */
    int BY_CONTENT = 0;

    /** Refuses a source that none of some formats recognises. */
    static BadInput unrecognised(ByteSource source, List<? extends Format> formats) {
        return new BadInput(source.name(), source.head().length == 0 ? "empty" : "begins with " + source.headText(),
                (formats.size() == 1 ? "" : "one of ")
                        + formats.stream().map(Format::title).collect(Collectors.joining(", ")));
    }
}
