package reverie.model.data;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which data are known. */
public final class Sha256 {

    private Sha256() {
    }

    /** A new digest; every Java platform has SHA-256. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the digest: 64 lower-case hexadecimal digits. */
    public static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
