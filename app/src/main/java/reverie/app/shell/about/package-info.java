/** What the program says of itself: its version, licences, how it is cited, and what somebody needs to know who is to mend a fault. */
@NullMarked
package reverie.app.shell.about;

import org.jspecify.annotations.NullMarked;
