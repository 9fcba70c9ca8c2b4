package reverie.model.data.file.raw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import reverie.model.BadInput;

/**
 * Formats that people have and that are not read, so that a message can call them by their names.
 *
 * @param title   such as {@code a TIFF picture}
 * @param picture whether it is a picture
 */
public record Unread(String title, boolean picture) {

    /** What pictures may be instead, as messages list it. */
    public static final String PICTURES = "a PNG, JPEG, GIF or BMP file";

    /** A model or a run, which is no data. */
    public static final Unread SAFETENSORS = new Unread("a safetensors file", false);

    private static final int OLD_MATLAB = 20;
    private static final int LONGEST_NAME = 64;

    /** Where a format shows, and by what. */
    private record Mark(int at, byte[] bytes, Unread format) {

        boolean isIn(byte[] head) {
            return head.length >= at + bytes.length
                    && Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
        }
    }

    private static final List<Mark> MARKS = List.of(picture(0, "49492a00", "a TIFF picture"),
            picture(0, "4d4d002a", "a TIFF picture"), picture(0, "49492b00", "a TIFF picture"),
            picture(0, "4d4d002b", "a TIFF picture"), picture(8, ascii("WEBP"), "a WebP picture"),
            picture(4, ascii("ftyphe"), "a HEIC picture"), picture(4, ascii("ftypmif1"), "a HEIC picture"),
            picture(4, ascii("ftypavif"), "an AVIF picture"), picture(0, "0000000c6a502020", "a JPEG 2000 picture"),
            picture(0, "ff4fff51", "a JPEG 2000 picture"), picture(0, "ff0a", "a JPEG XL picture"),
            picture(0, "0000000c4a584c20", "a JPEG XL picture"), picture(0, ascii("8BPS"), "a Photoshop picture"),
            picture(0, "762f3101", "an OpenEXR picture"), picture(0, ascii("SIMPLE  ="), "a FITS picture"),
            picture(0, ascii("<svg"), "an SVG picture"), picture(0, ascii("#?RADIANCE"), "an HDR picture"),
            data(0, ascii("%PDF-"), "a PDF document"), data(0, ascii("BZh"), "a bzip2 archive"),
            data(0, "fd377a585a00", "an xz archive"), data(0, "377abcaf271c", "a 7z archive"),
            data(0, "28b52ffd", "a Zstandard archive"), data(0, ascii("Rar!"), "a RAR archive"),
            data(0, "8002", "a Python pickle"), data(0, "8003", "a Python pickle"),
            data(0, "8004", "a Python pickle"), data(0, "8005", "a Python pickle"),
            data(0, ascii("Octave-1-"), "a binary file of Octave's (in Octave load it and save it with -v7)"),
            data(0, ascii("PAR1"), "a Parquet file"), data(0, ascii("ARROW1"), "an Arrow file"),
            data(0, ascii("FEA1"), "a Feather file"), data(0, ascii("SQLite format 3"), "an SQLite data base"),
            data(0, ascii("RDX"), "an R data file"), data(0, "580a0000", "an R data file"),
            data(0, "d0cf11e0a1b11ae1", "an old Excel workbook"), data(0, "fffe", "text in UTF-16"),
            data(0, "feff", "text in UTF-16"), new Mark(8, HexFormat.of().parseHex(ascii("{\"__meta")), SAFETENSORS));

    private static Mark picture(int at, String hex, String title) {
        return new Mark(at, HexFormat.of().parseHex(hex), new Unread(title, true));
    }

    private static Mark data(int at, String hex, String title) {
        return new Mark(at, HexFormat.of().parseHex(hex),
                new Unread(title, false));
    }

    private static String ascii(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The format of a file that begins so, if it is one of these. */
    public static Optional<Unread> of(byte[] head) {
        return MARKS.stream().filter(it -> it.isIn(head)).map(Mark::format).findFirst()
                .or(() -> Optional.of(head).filter(Unread::isPortableAnymap)
                        .map(it -> new Unread("a " + anymap(it[1]) + " picture", true)))
                .or(() -> Optional.of(head).filter(Unread::isOldMatlab)
                        .map(_ -> new Unread("a MATLAB file of version 4 (in MATLAB load it and save it with -v7)",
                                false)));
    }

    /** Five words: doubles by columns, sizes, whether there is an imaginary part, and how long the name is. */
    private static boolean isOldMatlab(byte[] head) {
        ByteBuffer words = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        return head.length > OLD_MATLAB && words.getInt(0) == 0 && words.getInt(4) > 0 && words.getInt(8) > 0
                && words.getInt(12) == 0 && words.getInt(16) > 1 && words.getInt(16) <= LONGEST_NAME
                && Character.isLetter(words.get(OLD_MATLAB));
    }

    /** {@code P1} to {@code P7}, then white space, then a number or a comment. */
    private static boolean isPortableAnymap(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] >= '1' && head[1] <= '7'
                && (head[2] == '\n' || head[2] == '\r' || head[2] == ' ')
                && (head[3] == '#' || head[3] >= '0' && head[3] <= '9' || head[1] == '7');
    }

    private static String anymap(byte kind) {
        return switch (kind) {
            case '1', '4' -> "PBM";
            case '2', '5' -> "PGM";
            case '3', '6' -> "PPM";
            default -> "PAM";
        };
    }

    /**
     * Says so of a file.
     *
     * @param expected what data may be instead
     */
    public BadInput refusal(String name, String expected) {
        return new BadInput(name, title, picture ? PICTURES : expected);
    }
}
