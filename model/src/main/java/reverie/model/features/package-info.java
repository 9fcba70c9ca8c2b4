/** Features of several kinds, learned side by side from the same data, so that they can be compared. */
@NullMarked
package reverie.model.features;

import org.jspecify.annotations.NullMarked;
