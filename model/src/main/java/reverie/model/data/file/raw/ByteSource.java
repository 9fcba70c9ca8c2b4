package reverie.model.data.file.raw;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import reverie.model.BadInput;
import reverie.model.data.Sha256;

/**
 * The bytes of a file, a pipe or a bundled resource, unpacked on the way if they are gzip's, hashed as they are. It is opened once and
 * read forward, and tells how far it is ({@link ReadingProgress}).
 */
public final class ByteSource implements Closeable {

    /** Deflate packs at most 258 bytes into two bits. */
    private static final long MOST_PACKED = 1032;
    private static final int BUFFER = 1 << 16;
    private static final String EXPECTED = "a file that can be read";

    private final String name;
    private final DigestInputStream raw;
    private final BufferedInputStream bytes;
    private final boolean packed;
    private final long rawLength;
    private long position;
    private Optional<String> hash = Optional.empty();

    private ByteSource(String name, InputStream in, long rawLength) throws IOException {
        this.name = name;
        this.raw = new DigestInputStream(new ToldStream(in, rawLength == Long.MAX_VALUE ? 0 : rawLength),
                Sha256.digest());
        this.rawLength = rawLength;
        BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
        byte[] magic = peek(buffered, 2);
        packed = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        bytes = packed ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER) : buffered;
    }

    /** @throws BadInput if there is no such file, it may not be read, it is a folder, or a pipe that nobody writes to */
    public static ByteSource open(Path file) {
        if (!Files.exists(file)) {
            throw new BadInput(file.toString(), "no such file", EXPECTED);
        } else if (Files.isDirectory(file)) {
            throw new BadInput(file.toString(), "a folder", EXPECTED);
        }
        try {
            long length = Files.isRegularFile(file) ? Files.size(file) : Long.MAX_VALUE;
            return of(file.toString(), NamedPipe.open(file), length);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /** A stream whose length is not known beforehand; closed with this source. */
    public static ByteSource of(String name, InputStream in) {
        return of(name, in, Long.MAX_VALUE);
    }

    private static ByteSource of(String name, InputStream in, long rawLength) {
        try {
            return new ByteSource(name, in, rawLength);
        } catch (IOException e) {
            BadInput refusal = unreadable(name, e);
            try {
                in.close();
            } catch (IOException onClose) {
                refusal.addSuppressed(onClose);
            }
            throw refusal;
        }
    }

    /** What messages call it: the path, or the name of the resource. */
    public String name() {
        return name;
    }

    /** The first bytes, unpacked, without moving on; to be asked for before anything is read. */
    public byte[] head() {
        try {
            return peek(bytes, Format.HEAD);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** {@link #head} for people. */
    public String headText() {
        byte[] head = head();
        String letters = new String(head, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", ".");
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(head) + " \"" + letters + '"';
    }

    /** Whether {@link #refuseOtherThan} has compared the length exactly, so that this much may be allocated at once. */
    public boolean hasKnownLength() {
        return !packed && rawLength != Long.MAX_VALUE;
    }

    /**
     * Refuses the source if it cannot hold exactly so many more bytes, as far as that can be told without reading.
     *
     * @param more  bytes that should follow
     * @param claim what they are, for the message
     */
    public void refuseOtherThan(long more, String claim) {
        long expected = Math.addExact(position, more);
        if (hasKnownLength() && rawLength != expected) {
            throw new BadInput(name, rawLength + " bytes", expected + " for " + claim);
        } else if (packed && rawLength < expected / MOST_PACKED) {
            throw new BadInput(name, rawLength + " bytes of gzip", "enough to hold the " + expected + " for " + claim);
        }
    }

    /** The next bytes, as many as asked for; the source is refused if it ends before. */
    public void read(byte[] into, int count, String claim) {
        try {
            int found = bytes.readNBytes(into, 0, count);
            position += found;
            if (found < count) {
                throw new BadInput(name, "ends after " + position + (packed ? " unpacked bytes" : " bytes"),
                        "more, for " + claim);
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** What follows, read by somebody else, to the end; not counted. */
    public InputStream stream() {
        return bytes;
    }

    /**
     * All that follows, at once.
     *
     * @throws BadInput if it takes more than half of the memory
     */
    public byte[] rest() {
        long most = Math.min(Runtime.getRuntime().maxMemory() / 2, Integer.MAX_VALUE - 8);
        if (hasKnownLength() && rawLength - position > most) {
            throw tooLong(most);
        }
        try {
            byte[] rest = bytes.readNBytes((int) most);
            if (bytes.read() >= 0) {
                throw tooLong(most);
            }
            position += rest.length;
            return rest;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private BadInput tooLong(long most) {
        return new BadInput(name, "more than " + most + " bytes", "a file of which two copies fit into memory");
    }

    /** Refuses the source if anything follows. */
    public void refuseMore(String claim) {
        try {
            if (bytes.read() >= 0) {
                throw new BadInput(name, "goes on after " + position + (packed ? " unpacked bytes" : " bytes"),
                        "that to be all, for " + claim);
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Hash of all bytes, as they were before unpacking; reads on to the end. */
    public String sha256() {
        try {
            if (hash.isEmpty()) {
                raw.transferTo(OutputStream.nullOutputStream());
                hash = Optional.of(Sha256.text(raw.getMessageDigest()));
            }
            return hash.get();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static byte[] peek(BufferedInputStream in, int count) throws IOException {
        in.mark(count);
        byte[] head = in.readNBytes(count);
        in.reset();
        return head;
    }

    public static BadInput unreadable(String name, IOException e) {
        if (e instanceof ZipException || e instanceof EOFException) {
            String damage = e instanceof EOFException ? "it ends early" : e.getMessage();
            return new BadInput(name, "damaged gzip (" + damage + ")", "a whole file", e);
        }
        String reason = e instanceof AccessDeniedException ? "access denied" : String.valueOf(e.getMessage());
        return new BadInput(name, "could not be read (" + reason + ")", EXPECTED, e);
    }
}
