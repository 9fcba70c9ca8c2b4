/** The denoising autoencoders' room. */
@NullMarked
package reverie.app.experiment.denoising;

import org.jspecify.annotations.NullMarked;
