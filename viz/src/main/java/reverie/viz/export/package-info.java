/** Pictures as files. */
@NullMarked
package reverie.viz.export;

import org.jspecify.annotations.NullMarked;
