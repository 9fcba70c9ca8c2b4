/** What the window has for runs that learn side by side. */
@NullMarked
package reverie.app.shell.race;

import org.jspecify.annotations.NullMarked;
