/** The restricted Boltzmann machine's room. */
@NullMarked
package reverie.app.room.rbm;

import org.jspecify.annotations.NullMarked;
