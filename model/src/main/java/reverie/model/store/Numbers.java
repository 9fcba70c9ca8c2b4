package reverie.model.store;

import java.util.Arrays;

/** An array of numbers of one of four types, as files of named arrays hold them. It stands for the array itself and not for a copy. */
@SuppressWarnings("ArrayRecordComponent") // stands for the array, whatever is in it
public sealed interface Numbers {

    /** Single precision. */
    record F32(float[] values) implements Numbers {

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public F32 copy() {
            return new F32(values.clone());
        }
    }

    /** Double precision. */
    record F64(double[] values) implements Numbers {

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public F64 copy() {
            return new F64(values.clone());
        }
    }

    /** Whole numbers of 32 bits. */
    record I32(int[] values) implements Numbers {

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public I32 copy() {
            return new I32(values.clone());
        }
    }

    /** Whole numbers of 64 bits. */
    record I64(long[] values) implements Numbers {

        @Override
        public int length() {
            return values.length;
        }

        @Override
        public I64 copy() {
            return new I64(values.clone());
        }
    }

    /** How many there are. */
    int length();

    /** The same numbers in an array of their own. */
    Numbers copy();

    /** The Java array. */
    private Object array() {
        return switch (this) {
            case F32(var values) -> values;
            case F64(var values) -> values;
            case I32(var values) -> values;
            case I64(var values) -> values;
        };
    }

    /** Whether another array has the same type and length. */
    default boolean isLike(Numbers other) {
        return getClass() == other.getClass() && length() == other.length();
    }

    /**
     * Writes these numbers over those of another array. Allocates nothing.
     *
     * @param other for which {@link #isLike} holds
     */
    @SuppressWarnings("SuspiciousSystemArraycopy") // of one type, as the caller has made sure
    default void writeTo(Numbers other) {
        System.arraycopy(array(), 0, other.array(), 0, length());
    }

    /** Sets all to 0. */
    default void clear() {
        switch (this) {
            case F32(var values) -> Arrays.fill(values, 0);
            case F64(var values) -> Arrays.fill(values, 0);
            case I32(var values) -> Arrays.fill(values, 0);
            case I64(var values) -> Arrays.fill(values, 0);
        }
    }

    /** As in {@code 100 numbers of type F32}. */
    default String title() {
        return length() + " numbers of type " + getClass().getSimpleName();
    }
}
