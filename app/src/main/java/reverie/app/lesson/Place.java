package reverie.app.lesson;

import reverie.model.BadInput;

/**
 * Where something stands in a file.
 *
 * @param file its name
 * @param line from 1
 */
public record Place(String file, int line) {

    /** What is wrong there. */
    public BadInput fault(String found, String expected) {
        return new BadInput(toString(), found, expected);
    }

    /** What is wrong there, as something has found that reads a part of it. */
    BadInput fault(BadInput why) {
        return new BadInput(toString(), why.what() + " " + why.found(), why.expected(), why);
    }

    @Override
    public String toString() {
        return file + ", line " + line;
    }
}
