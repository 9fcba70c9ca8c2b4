/** Mixtures of Bernoullis. */
@NullMarked
package reverie.app.recipe.mixture;

import org.jspecify.annotations.NullMarked;
