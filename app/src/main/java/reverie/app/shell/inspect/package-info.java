/** What opens when somebody clicks on a unit: all that there is to read about it, in a bubble that can be torn off. */
@NullMarked
package reverie.app.shell.inspect;

import org.jspecify.annotations.NullMarked;
