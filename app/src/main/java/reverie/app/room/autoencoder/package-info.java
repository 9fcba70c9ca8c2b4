/** The autoencoder's room. */
@NullMarked
package reverie.app.room.autoencoder;

import org.jspecify.annotations.NullMarked;
