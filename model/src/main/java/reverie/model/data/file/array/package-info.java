/** Arrays of NumPy and IDX, and what arrays of any file are to each other: examples, their labels, parts. */
@NullMarked
package reverie.model.data.file.array;

import org.jspecify.annotations.NullMarked;
