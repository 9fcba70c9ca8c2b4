/** The deep Boltzmann machine. */
@NullMarked
package reverie.app.room.dbm;

import org.jspecify.annotations.NullMarked;
