/** Convolutional RBM and deep belief net with probabilistic max-pooling. */
@NullMarked
package reverie.app.experiment.convolution;

import org.jspecify.annotations.NullMarked;
