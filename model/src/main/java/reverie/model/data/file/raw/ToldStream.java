package reverie.model.data.file.raw;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file as it is read, which tells how far the reading is. */
final class ToldStream extends FilterInputStream {

    private final long length;
    private long position;

    /** @param length of the file in bytes; 0 where nobody knows */
    ToldStream(InputStream in, long length) {
        super(in);
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        int each = in.read();
        told(each < 0 ? 0 : 1);
        return each;
    }

    @Override
    public int read(byte[] into, int start, int count) throws IOException {
        int found = in.read(into, start, count);
        told(Math.max(0, found));
        return found;
    }

    private void told(int more) {
        position += more;
        ReadingProgress.bytes(position, length);
    }
}
