/** The deep autoencoder's room. */
@NullMarked
package reverie.app.room.deepautoencoder;

import org.jspecify.annotations.NullMarked;
