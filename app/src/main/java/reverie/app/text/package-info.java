/** The texts of the window, in the language of whoever looks at it. */
@NullMarked
package reverie.app.text;

import org.jspecify.annotations.NullMarked;
