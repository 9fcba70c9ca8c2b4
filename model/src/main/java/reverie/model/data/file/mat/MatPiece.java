package reverie.model.data.file.mat;

import java.nio.ByteBuffer;

/**
 * A piece of a variable in a MATLAB file: its type and where its bytes are.
 *
 * @param type   of its values, as MATLAB numbers them
 * @param start  of its bytes
 * @param length of its bytes
 * @param end    where the next piece begins, at a multiple of eight
 */
record MatPiece(int type, int start, int length, int end) {

    private static final int TAG = 8;
    private static final int SHORT_TAG = 4;
    private static final int SHORT = 0xffff;

    /**
     * Short pieces have type and length in one word, and their bytes in the next.
     *
     * @throws IndexOutOfBoundsException where it does not lie in the buffer as a whole
     */
    static MatPiece at(ByteBuffer bytes, int at) {
        int first = bytes.getInt(at);
        if (first >>> Short.SIZE != 0) {
            return checked(bytes, first & SHORT, at + SHORT_TAG, first >>> Short.SIZE, at + TAG);
        }
        int length = bytes.getInt(at + Integer.BYTES);
        long end = Math.ceilDiv(at + TAG + (long) length, TAG) * (long) TAG;
        return checked(bytes, first, at + TAG, length, end);
    }

    /** The last piece of all may leave out what fills it up to a multiple of eight. */
    private static MatPiece checked(ByteBuffer bytes, int type, int start, int length, long end) {
        if (length < 0 || length > bytes.capacity() - start) {
            throw new IndexOutOfBoundsException(length);
        }
        return new MatPiece(type, start, length, (int) Math.min(end, bytes.capacity()));
    }
}
