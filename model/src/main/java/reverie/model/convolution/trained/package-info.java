/** Convolutional nets once they are trained: what they can do, and how their files are read. */
@NullMarked
package reverie.model.convolution.trained;

import org.jspecify.annotations.NullMarked;
