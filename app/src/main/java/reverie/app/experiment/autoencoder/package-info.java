/** The autoencoder's room. */
@NullMarked
package reverie.app.experiment.autoencoder;

import org.jspecify.annotations.NullMarked;
