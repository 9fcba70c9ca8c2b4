/** The restricted Boltzmann machine's room. */
@NullMarked
package reverie.app.experiment.rbm;

import org.jspecify.annotations.NullMarked;
