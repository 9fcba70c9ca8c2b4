/** The restricted Boltzmann machine, with binary or real visible units. */
@NullMarked
package reverie.app.recipe.rbm;

import org.jspecify.annotations.NullMarked;
