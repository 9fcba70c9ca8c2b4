package reverie.model;

/**
 * Something that a person gave to the program cannot be used: a file, a field, a combination of options. The message
 * is one line, {@code WHAT: FOUND, expected EXPECTED}, fit to be shown as it is.
 */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final String found;
    private final String expected;

    /**
     * @param what     the file, field or option that is at fault
     * @param found    what was found there
     * @param expected what would have been accepted
     */
    public BadInput(String what, String found, String expected) {
        super(message(what, found, expected));
        this.what = what;
        this.found = found;
        this.expected = expected;
    }

    /** As {@link #BadInput(String, String, String)}, for a fault that another exception revealed. */
    public BadInput(String what, String found, String expected, Throwable cause) {
        super(message(what, found, expected), cause);
        this.what = what;
        this.found = found;
        this.expected = expected;
    }

    private static String message(String what, String found, String expected) {
        return what + ": " + found + ", expected " + expected;
    }

    /** The file, field or option that is at fault. */
    public String what() {
        return what;
    }

    /** What was found there. */
    public String found() {
        return found;
    }

    /** What would have been accepted. */
    public String expected() {
        return expected;
    }
}
