/** The denoising autoencoders' room. */
@NullMarked
package reverie.app.room.denoising;

import org.jspecify.annotations.NullMarked;
