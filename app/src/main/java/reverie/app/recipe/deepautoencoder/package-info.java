/** Deep autoencoders, and classifiers made of them. */
@NullMarked
package reverie.app.recipe.deepautoencoder;

import org.jspecify.annotations.NullMarked;
