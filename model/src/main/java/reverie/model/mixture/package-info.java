/**
 * A mixture of Bernoullis: images come in K kinds, and given the kind pixels are independent. Its likelihood is exact, so that models
 * whose likelihood is not can be held against it.
 */
@NullMarked
package reverie.model.mixture;

import org.jspecify.annotations.NullMarked;
