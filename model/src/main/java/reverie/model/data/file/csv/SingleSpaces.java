package reverie.model.data.file.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text in which several spaces or tabs count as one, and those at the beginning and the end of a line do not count. */
final class SingleSpaces extends FilterReader {

    private boolean atStart = true;
    /** Whether a space was passed over that counts if anything of the line follows. */
    private boolean owed;
    /** What was read behind that space; negative where there is nothing. */
    private int next = -1;

    SingleSpaces(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        if (next >= 0) {
            int letter = next;
            next = -1;
            return letter;
        }
        int letter = in.read();
        while (letter == ' ' || letter == '\t') {
            owed = !atStart;
            letter = in.read();
        }
        boolean ends = letter < 0 || letter == '\n' || letter == '\r';
        if (ends) {
            owed = false;
            atStart = true;
            return letter;
        }
        atStart = false;
        if (owed) {
            owed = false;
            next = letter;
            return ' ';
        }
        return letter;
    }

    @Override
    public int read(char[] into, int start, int count) throws IOException {
        int read = 0;
        while (read < count) {
            int letter = read();
            if (letter < 0) {
                return read == 0 && count > 0 ? -1 : read;
            }
            into[start + read++] = (char) letter;
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
