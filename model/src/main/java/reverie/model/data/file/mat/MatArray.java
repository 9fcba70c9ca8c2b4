package reverie.model.data.file.mat;

import java.util.Optional;
import reverie.model.data.file.array.NamedArray;
import reverie.model.data.file.raw.Meaning;

/** A variable of MATLAB or Octave. */
interface MatArray extends NamedArray {

    /** What it is instead, as in {@code a cell array}, where it is no array of numbers. */
    Optional<String> otherwise();

    /** Whether its numbers have imaginary parts. */
    boolean isComplex();

    /** What the type of its numbers says of them. */
    Meaning meaning();

    /**
     * Its numbers, the first index running fastest; the real ones.
     *
     * @throws reverie.model.BadInput where they are damaged, or kept in a way that numbers are not
     */
    float[] numbers();
}
