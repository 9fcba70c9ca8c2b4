/** Sparse coding, with or without an encoder that guesses the codes. */
@NullMarked
package reverie.app.recipe.sparsecoding;

import org.jspecify.annotations.NullMarked;
