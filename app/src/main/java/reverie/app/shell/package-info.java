/** The lab window: everything around an experiment's room. It knows rooms only as {@code Experiment} and {@code Room}. */
@NullMarked
package reverie.app.shell;

import org.jspecify.annotations.NullMarked;
