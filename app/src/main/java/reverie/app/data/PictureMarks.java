package reverie.app.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What a picture's file says beside its pixels of how they are to be shown, as far as decoders leave it alone.
 *
 * @param orientation of 1 to 8, as EXIF numbers them: 1 as it is, 5 to 8 with rows and columns exchanged
 * @param exponent    that turns the samples of a PNG file into those of a screen; 1 where they are
 * @param components  of a JPEG file; 0 of others
 * @param inverted    whether a JPEG file with four components is Adobe's, which keeps ink upside down
 * @param ycck        whether its four components are luma, two of chroma, and black
 */
record PictureMarks(int orientation, double exponent, int components, boolean inverted, boolean ycck) {

    /** What four components of a JPEG file are: inks. */
    static final int INKS = 4;

    private static final PictureMarks NONE = new PictureMarks(1, 1, 0, false, false);
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final int LAST_ORIENTATION = 8;
    private static final int FIRST_CHUNK = 8;
    private static final double SCREEN = 2.2;
    /** A smaller difference is not seen. */
    private static final double NOTICED = 0.05;

    /** Of a file of any format; damage is left to the decoder. */
    static PictureMarks of(byte[] file) {
        try {
            if (file.length > 2 && file[0] == (byte) 0xff) {
                return jpeg(file);
            }
            return file.length > FIRST_CHUNK && file[0] == (byte) 0x89 ? png(file) : NONE;
        } catch (IndexOutOfBoundsException damaged) {
            return NONE;
        }
    }

    /** Segments up to the pixels: a marker of two bytes, a length that counts itself, the contents. */
    private static PictureMarks jpeg(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int orientation = 1;
        int components = 0;
        boolean adobe = false;
        boolean ycck = false;
        int at = 2;
        while (at + 4 <= file.length && file[at] == (byte) 0xff) {
            int marker = file[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            } else if (marker == 0xda) {
                break;
            }
            int start = at + 4;
            int end = at + 2 + Short.toUnsignedInt(bytes.getShort(at + 2));
            if (marker == 0xe1 && isText(file, start, "Exif\0\0")) {
                orientation = exif(bytes.slice(start + 6, end - start - 6));
            } else if (marker == 0xee && isText(file, start, "Adobe")) {
                adobe = true;
                ycck = file[start + 11] == 2;
            } else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                components = file[start + 5];
            }
            at = end;
        }
        return new PictureMarks(orientation, 1, components, adobe, ycck);
    }

    /** Chunks up to the pixels: a length, a name of four letters, the contents, a check sum. */
    private static PictureMarks png(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int orientation = 1;
        double exponent = 1;
        boolean hasProfile = false;
        for (int at = FIRST_CHUNK; at + ENTRY <= file.length;) {
            int length = bytes.getInt(at);
            String name = new String(file, at + 4, 4, StandardCharsets.US_ASCII);
            int start = at + 8;
            switch (name) {
                case "gAMA" -> exponent = 1 / (SCREEN * bytes.getInt(start) / 100_000);
                case "sRGB", "iCCP", "cICP" -> hasProfile = true;
                case "eXIf" -> orientation = exif(bytes.slice(start, length));
                default -> {
                    // Says nothing of how pixels are to be shown.
                }
            }
            if (length < 0) {
                break;
            }
            at = Math.addExact(start + 4, Math.min(length, file.length));
        }
        boolean seen = !hasProfile && exponent > 0 && Double.isFinite(exponent) && Math.abs(exponent - 1) > NOTICED;
        return new PictureMarks(orientation, seen ? exponent : 1, 0, false, false);
    }

    private static boolean isText(byte[] file, int at, String text) {
        return new String(file, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    /** The orientation among the entries of the first directory of a TIFF file. */
    private static int exif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                int found = tiff.getShort(entry + 8);
                return found >= 1 && found <= LAST_ORIENTATION ? found : 1;
            }
        }
        return 1;
    }

    /** Whether rows are to be shown as columns. */
    boolean isTurned() {
        return orientation > INKS;
    }
}
