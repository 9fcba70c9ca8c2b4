/** How fast learning goes, and how often there is time for a picture of it. */
@NullMarked
package reverie.app.shell.pace;

import org.jspecify.annotations.NullMarked;
