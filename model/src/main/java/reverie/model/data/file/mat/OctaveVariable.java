package reverie.model.data.file.mat;

import java.util.Optional;
import reverie.model.data.file.raw.Meaning;

/**
 * A variable of an Octave text.
 *
 * @param name      with the names of the structs that it lies in
 * @param sizes     of its dimensions, at least two
 * @param meaning   what its type says of its numbers
 * @param otherwise what it is where it is no array of numbers
 * @param numbers   the first index running fastest; empty where it is none
 */
record OctaveVariable(String name, long[] sizes, Meaning meaning, Optional<String> otherwise, float[] numbers)
        implements
            MatArray {

    static OctaveVariable other(String name, String what) {
        return new OctaveVariable(name, new long[]{0, 0}, Meaning.REAL, Optional.of(what), new float[0]);
    }

    @Override
    public boolean isComplex() {
        return false;
    }
}
