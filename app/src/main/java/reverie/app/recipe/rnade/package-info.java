/** RNADE: real values told one by one. */
@NullMarked
package reverie.app.recipe.rnade;

import org.jspecify.annotations.NullMarked;
