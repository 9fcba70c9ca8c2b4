package reverie.model.data.file.csv;

import java.util.List;

/**
 * A line of a text, taken apart.
 *
 * @param number of the line, from 1
 * @param fields at least one
 */
record TextLine(long number, List<String> fields) {

    /** Where a field stands, for messages. */
    String place(int column) {
        return " in line " + number + ", column " + (column + 1);
    }
}
