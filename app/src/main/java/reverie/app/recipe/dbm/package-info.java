/** Deep Boltzmann machines. */
@NullMarked
package reverie.app.recipe.dbm;

import org.jspecify.annotations.NullMarked;
