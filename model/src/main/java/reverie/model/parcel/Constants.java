package reverie.model.parcel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What parts refer to by a number, each value once: kinds of records, names, single numbers, constants of enumerations, and values that may be wanting.
 * A kind of record goes with the names and types of its components, since a program of another version may have changed it.
 */
final class Constants {

    private final List<Object> all = new ArrayList<>();
    private final Map<Object, Integer> places = new HashMap<>();

    /** How a constant is written. */
    private enum Kind {
        RECORD, ENUM, TEXT, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NO_VALUE, NO_INT, AN_INT, NO_DOUBLE, A_DOUBLE
    }

    /** The number of a value, which is taken in where it is not there. */
    int place(Object value) {
        return places.computeIfAbsent(value, it -> {
            all.add(it);
            return all.size() - 1;
        });
    }

    Object at(int place) {
        return all.get(place);
    }

    /** @throws IOException where one is no constant */
    void write(DataOutput out) throws IOException {
        out.writeInt(all.size());
        for (Object each : all) {
            write(each, out);
        }
    }

    private static void write(Object value, DataOutput out) throws IOException {
        switch (value) {
            case Class<?> type -> {
                begin(Kind.RECORD, out).writeUTF(type.getName());
                out.writeUTF(form(type));
            }
            case Enum<?> some -> {
                begin(Kind.ENUM, out).writeUTF(some.getDeclaringClass().getName());
                out.writeUTF(some.name());
            }
            case String text -> begin(Kind.TEXT, out).writeUTF(text);
            case Integer number -> begin(Kind.INT, out).writeInt(number);
            case Long number -> begin(Kind.LONG, out).writeLong(number);
            case Float number -> begin(Kind.FLOAT, out).writeFloat(number);
            case Double number -> begin(Kind.DOUBLE, out).writeDouble(number);
            case Boolean flag -> begin(Kind.BOOLEAN, out).writeBoolean(flag);
            case OptionalInt some when some.isPresent() -> begin(Kind.AN_INT, out).writeInt(some.getAsInt());
            case OptionalDouble some when some.isPresent() -> begin(Kind.A_DOUBLE, out).writeDouble(some.getAsDouble());
            case OptionalInt _ -> begin(Kind.NO_INT, out);
            case OptionalDouble _ -> begin(Kind.NO_DOUBLE, out);
            case Optional<?> some when some.isEmpty() -> begin(Kind.NO_VALUE, out);
            default -> throw new IOException("no file can hold a " + value.getClass().getName());
        }
    }

    private static DataOutput begin(Kind kind, DataOutput out) throws IOException {
        out.writeByte(kind.ordinal());
        return out;
    }

    /** @throws IOException where they are none, or those of a version that had other records */
    static Constants read(DataInput in) throws IOException {
        var constants = new Constants();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            constants.all.add(one(in));
        }
        return constants;
    }

    private static Object one(DataInput in) throws IOException {
        int kind = in.readUnsignedByte();
        if (kind >= Kind.values().length) {
            throw new IOException("no parcel of this version");
        }
        return switch (Kind.values()[kind]) {
            case RECORD -> record(in.readUTF(), in.readUTF());
            case ENUM -> constant(in.readUTF(), in.readUTF());
            case TEXT -> in.readUTF();
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case FLOAT -> in.readFloat();
            case DOUBLE -> in.readDouble();
            case BOOLEAN -> in.readBoolean();
            case NO_VALUE -> Optional.empty();
            case NO_INT -> OptionalInt.empty();
            case AN_INT -> OptionalInt.of(in.readInt());
            case NO_DOUBLE -> OptionalDouble.empty();
            case A_DOUBLE -> OptionalDouble.of(in.readDouble());
        };
    }

    private static Class<?> record(String name, String form) throws IOException {
        Class<?> type = type(name);
        if (!type.isRecord() || !form(type).equals(form)) {
            throw otherVersion(name);
        }
        return type;
    }

    private static Object constant(String name, String of) throws IOException {
        Object[] constants = type(name).getEnumConstants();
        return Arrays.stream(constants == null ? new Object[0] : constants)
                .filter(it -> it instanceof Enum<?> some && some.name().equals(of)).findFirst()
                .orElseThrow(() -> otherVersion(name + "." + of));
    }

    /** Of this module alone, and not initialized before it is known to be a record or an enumeration. */
    private static Class<?> type(String name) throws IOException {
        Optional<Class<?>> type = Optional.ofNullable(Class.forName(Constants.class.getModule(), name));
        return type.filter(it -> it.isRecord() || it.isEnum()).orElseThrow(() -> otherVersion(name));
    }

    private static IOException otherVersion(String name) {
        return new IOException("written by another version, which had another " + name);
    }

    private static String form(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(it -> it.getGenericType().getTypeName() + " " + it.getName())
                .collect(Collectors.joining(", "));
    }
}
