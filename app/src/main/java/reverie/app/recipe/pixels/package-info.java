/** What recipes have in common of models that tell images pixel by pixel. */
@NullMarked
package reverie.app.recipe.pixels;

import org.jspecify.annotations.NullMarked;
