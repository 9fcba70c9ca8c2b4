package reverie.model.data.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import us.hebi.matlab.mat.format.BufferAllocator;
import us.hebi.matlab.mat.format.Mat5Reader;
import us.hebi.matlab.mat.format.Mat5Tag;
import us.hebi.matlab.mat.format.Mat5Type;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.Source;

/** A reader of MATLAB files that takes no memory for what they merely claim, and leaves objects alone. */
final class StrictMatReader extends Mat5Reader {

    /** Of names and dimensions, in bytes. */
    private static final int LONGEST_HEADER = 1 << 12;

    private final EntryFilter accepted;
    private final long most;

    /** Says that a variable is an object of MATLAB's, whose inside is not documented. */
    static final class IsObject extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param accepted which variables are read
     * @param most     bytes that the numbers of one may take
     */
    StrictMatReader(Source source, EntryFilter accepted, long most) {
        super(source);
        this.accepted = accepted;
        this.most = most;
        setEntryFilter(accepted);
        setBufferAllocator(new Allocator());
    }

    @Override
    protected Mat5Reader createChildReader(Source source) {
        return new StrictMatReader(source, accepted, most);
    }

    @Override
    protected Mat5Tag readTagWithExpectedType(Mat5Type expected) throws IOException {
        Mat5Tag tag = super.readTagWithExpectedType(expected);
        if (expected != Mat5Type.Matrix && (tag.getNumBytes() < 0 || tag.getNumBytes() > LONGEST_HEADER)) {
            throw new IOException("a header of " + Integer.toUnsignedString(tag.getNumBytes()) + " bytes");
        }
        return tag;
    }

    @Override
    protected Array readNestedArray() throws IOException {
        throw new IsObject();
    }

    private final class Allocator implements BufferAllocator {
        @Override
        public ByteBuffer allocate(int numBytes) {
            if (numBytes < 0 || numBytes > most) {
                throw new IllegalArgumentException(Integer.toUnsignedString(numBytes) + " bytes in " + most);
            }
            return ByteBuffer.allocate(numBytes);
        }

        @Override
        public void release(ByteBuffer buffer) {
            // The garbage collector sees to it.
        }
    }
}
