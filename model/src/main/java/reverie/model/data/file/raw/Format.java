package reverie.model.data.file.raw;

import java.util.List;
import java.util.stream.Collectors;
import reverie.model.BadInput;

/**
 * One format of files that hold examples. Every reader takes no memory for what a header merely claims, refuses a file that
 * is shorter or longer than its header says (where there is a header), and refuses numbers that are not finite, each in one line.
 */
public interface Format {

    /** How many of its first bytes a file is recognised by, at most. */
    int HEAD = 32;

    /** Name of the format, as messages list it. */
    String title();

    /**
     * Whether a file is of this format.
     *
     * @param head its first bytes after unpacking: {@link #HEAD} of them, or all if there are fewer
     */
    boolean recognises(byte[] head);

    /**
     * Reads what there is.
     *
     * @param source at its beginning, recognised
     * @param asked  what a person says, and what the file is to be like
     * @throws BadInput if anything is wrong with the file
     */
    RawSplits read(ByteSource source, Asked asked);

    /** A file of this format, as messages call it: {@code an IDX file}. */
    String one();

    /** Refuses a source that none of some formats recognises. */
    static BadInput unrecognised(ByteSource source, List<? extends Format> formats) {
        String expected = (formats.size() == 1 ? "" : "one of ")
                + formats.stream().map(Format::title).collect(Collectors.joining(", "));
        byte[] head = source.head();
        return Unread.of(head).map(it -> it.refusal(source.name(), expected)).orElseGet(() -> new BadInput(
                source.name(), head.length == 0 ? "empty" : "begins with " + source.headText(), expected));
    }
}
