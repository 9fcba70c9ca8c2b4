package reverie.model.data.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Data files as bytes, put together by hand from the descriptions of their formats. */
final class Written {

    private Written() {
    }

    static byte[] idx(int type, int[] sizes, byte[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * sizes.length + values.length);
        bytes.putInt(type << 8 | sizes.length);
        for (int size : sizes) {
            bytes.putInt(size);
        }
        return bytes.put(values).array();
    }

    static byte[] labels(int... labels) {
        return idx(0x08, new int[]{labels.length}, bytes(labels));
    }

    static byte[] images(int count, int height, int width) {
        return idx(0x08, new int[]{count, height, width}, new byte[count * height * width]);
    }

    static byte[] npy(int version, String header, byte[] values) {
        byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer bytes = ByteBuffer.allocate(8 + (version == 1 ? 2 : 4) + text.length + values.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII)).put((byte) version).put((byte) 0);
        if (version == 1) {
            bytes.putShort((short) text.length);
        } else {
            bytes.putInt(text.length);
        }
        return bytes.put(text).put(values).array();
    }

    static String header(String type, boolean fortran, String shape) {
        return "{'descr': '" + type + "', 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': (" + shape
                + "), }   \n";
    }

    /** A MATLAB file of version 5 with these elements. */
    static byte[] mat(ByteOrder order, byte[]... elements) {
        ByteBuffer bytes = ByteBuffer.allocate(128 + Arrays.stream(elements).mapToInt(it -> it.length).sum())
                .order(order);
        bytes.put("MATLAB 5.0 MAT-file, written by a test".getBytes(StandardCharsets.US_ASCII)).position(124);
        bytes.putShort((short) 0x0100).putShort((short) ('M' << 8 | 'I'));
        for (byte[] element : elements) {
            bytes.put(element);
        }
        return bytes.array();
    }

    /**
     * A variable in a MATLAB file.
     *
     * @param kind   6 doubles, 7 floats, 9 unsigned bytes; with 0x200 truth values, with 0x800 complex
     * @param stored as 2 unsigned bytes, 7 floats, 9 doubles
     */
    static byte[] variable(ByteOrder order, String name, int kind, int stored, int[] sizes, byte[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(1000 + values.length).order(order);
        bytes.putInt(14).putInt(0);
        bytes.putInt(6).putInt(8).putInt(kind).putInt(0);
        bytes.putInt(5).putInt(4 * sizes.length);
        for (int size : sizes) {
            bytes.putInt(size);
        }
        pad(bytes);
        bytes.putInt(1).putInt(name.length()).put(name.getBytes(StandardCharsets.US_ASCII));
        pad(bytes);
        bytes.putInt(stored).putInt(values.length).put(values);
        pad(bytes);
        bytes.putInt(4, bytes.position() - 8);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /**
     * A sparse array of doubles in a MATLAB file.
     *
     * @param rows   of those that are not 0, column after column
     * @param starts of each column among them, and where the last one ends
     */
    static byte[] sparse(ByteOrder order, String name, int[] sizes, int[] rows, int[] starts, byte[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(1000 + 4 * (rows.length + starts.length) + values.length).order(order);
        bytes.put(variable(order, name, 5, 2, sizes, new byte[0]));
        bytes.position(bytes.position() - 8);
        for (int[] indices : new int[][]{rows, starts}) {
            bytes.putInt(5).putInt(4 * indices.length);
            Arrays.stream(indices).forEach(bytes::putInt);
            pad(bytes);
        }
        bytes.putInt(9).putInt(values.length).put(values);
        pad(bytes);
        bytes.putInt(4, bytes.position() - 8);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** A struct of MATLAB's with these fields, which are variables without a name. */
    static byte[] struct(ByteOrder order, String name, String[] names, byte[]... fields) {
        ByteBuffer bytes = ByteBuffer.allocate(2000 + Arrays.stream(fields).mapToInt(it -> it.length).sum())
                .order(order);
        bytes.put(variable(order, name, 2, 2, new int[]{1, 1}, new byte[0]));
        bytes.position(bytes.position() - 8);
        bytes.putInt(4 << 16 | 5).putInt(16);
        bytes.putInt(1).putInt(16 * names.length);
        for (String each : names) {
            bytes.put(Arrays.copyOf(each.getBytes(StandardCharsets.US_ASCII), 16));
        }
        for (byte[] field : fields) {
            bytes.put(field);
        }
        bytes.putInt(4, bytes.position() - 8);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** An archive as NumPy writes it: names and files in turn. */
    static byte[] zip(Object... namesAndFiles) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndFiles.length; i += 2) {
                byte[] file = (byte[]) namesAndFiles[i + 1];
                ZipEntry entry = new ZipEntry((String) namesAndFiles[i]);
                if (i % 4 == 0) {
                    CRC32 sum = new CRC32();
                    sum.update(file);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(file.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void pad(ByteBuffer bytes) {
        bytes.position(Math.ceilDiv(bytes.position(), 8) * 8);
    }

    /** The same variable as MATLAB packs it. */
    static byte[] packed(ByteOrder order, byte[] variable) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(variable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ByteBuffer.allocate(8 + packed.size()).order(order).putInt(15).putInt(packed.size())
                .put(packed.toByteArray()).array();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] floats(ByteOrder order, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(order);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    static byte[] doubles(ByteOrder order, float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(order);
        for (float value : values) {
            bytes.putDouble(value);
        }
        return bytes.array();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
