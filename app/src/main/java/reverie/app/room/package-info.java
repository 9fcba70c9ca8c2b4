/**
 * What an experiment is, and the run that every experiment drives. An experiment is found by {@link java.util.ServiceLoader};
 * adding one touches no other file than the module's {@code provides}.
 */
@NullMarked
package reverie.app.room;

import org.jspecify.annotations.NullMarked;
