package reverie.app.share;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import reverie.model.BadInput;

/** Names and values in the query of a link: bytes of UTF-8, those that might end it or part it as % and two digits (RFC 3986, section 2). */
final class PercentCoding {

    /** Of all that a query allows, what neither parts a value from the next nor is taken for the end of a link in running text. */
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:@/,";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentCoding() {
    }

    static String encode(String text) {
        var coded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(each) >= 0) {
                coded.append((char) each);
            } else {
                coded.append('%').append(HEX.toHexDigits(each));
            }
        }
        return coded.toString();
    }

    /** @throws BadInput where a code is cut short, or the whole is no text */
    static String decode(String coded) {
        byte[] given = coded.getBytes(StandardCharsets.UTF_8);
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < given.length; i++) {
            if (given[i] == '%') {
                bytes.write(digits(coded, given, i + 1));
                i += 2;
            } else {
                bytes.write(given[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw new BadInput("link", "'" + coded + "', which is no text", "UTF-8 behind each %", e);
        }
    }

    private static int digits(String coded, byte[] given, int at) {
        if (at + 1 < given.length && HexFormat.isHexDigit(given[at]) && HexFormat.isHexDigit(given[at + 1])) {
            return 16 * HexFormat.fromHexDigit(given[at]) + HexFormat.fromHexDigit(given[at + 1]);
        }
        throw new BadInput("link", "'" + coded + "'", "two digits or letters from A to F behind each %");
    }
}
