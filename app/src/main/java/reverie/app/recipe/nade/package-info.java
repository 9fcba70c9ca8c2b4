/** NADE: images told pixel by pixel. */
@NullMarked
package reverie.app.recipe.nade;

import org.jspecify.annotations.NullMarked;
