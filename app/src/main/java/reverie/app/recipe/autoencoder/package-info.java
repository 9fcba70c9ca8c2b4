/** Autoencoders with one layer, denoising ones among them. */
@NullMarked
package reverie.app.recipe.autoencoder;

import org.jspecify.annotations.NullMarked;
