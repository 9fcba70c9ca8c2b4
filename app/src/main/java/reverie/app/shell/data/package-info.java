/** Which data a room learns from: chosen, named and described. */
@NullMarked
package reverie.app.shell.data;

import org.jspecify.annotations.NullMarked;
