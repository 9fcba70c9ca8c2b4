/** The deep autoencoder's room. */
@NullMarked
package reverie.app.experiment.deepautoencoder;

import org.jspecify.annotations.NullMarked;
