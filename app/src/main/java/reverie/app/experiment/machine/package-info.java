/** The deep Boltzmann machine. */
@NullMarked
package reverie.app.experiment.machine;

import org.jspecify.annotations.NullMarked;
