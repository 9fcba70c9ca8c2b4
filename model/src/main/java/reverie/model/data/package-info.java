/** Data sets and what is done to one before a model learns from it: mini-batches, binarising, splits. */
@NullMarked
package reverie.model.data;

import org.jspecify.annotations.NullMarked;
