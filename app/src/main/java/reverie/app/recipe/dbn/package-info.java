/** Deep belief nets. */
@NullMarked
package reverie.app.recipe.dbn;

import org.jspecify.annotations.NullMarked;
