/** Convolutional RBM and deep belief net with probabilistic max-pooling. */
@NullMarked
package reverie.app.room.convolution;

import org.jspecify.annotations.NullMarked;
