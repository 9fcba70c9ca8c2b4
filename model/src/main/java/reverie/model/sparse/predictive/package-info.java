/** Predictive sparse decomposition: sparse coding with an encoder that learns to guess the codes. */
@NullMarked
package reverie.model.sparse.predictive;

import org.jspecify.annotations.NullMarked;
