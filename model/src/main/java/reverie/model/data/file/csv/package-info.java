/** Text: a line an example. */
@NullMarked
package reverie.model.data.file.csv;

import org.jspecify.annotations.NullMarked;
