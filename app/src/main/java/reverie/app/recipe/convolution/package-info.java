/** Convolutional RBMs and belief nets. */
@NullMarked
package reverie.app.recipe.convolution;

import org.jspecify.annotations.NullMarked;
