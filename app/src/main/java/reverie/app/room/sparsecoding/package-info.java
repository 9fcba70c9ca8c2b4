/** Sparse coding of image patches. */
@NullMarked
package reverie.app.room.sparsecoding;

import org.jspecify.annotations.NullMarked;
