/** Sparse coding of image patches. */
@NullMarked
package reverie.app.experiment.sparsecoding;

import org.jspecify.annotations.NullMarked;
