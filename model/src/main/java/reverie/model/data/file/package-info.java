/** Data files: one reader a format, and {@link reverie.model.data.file.DataFiles}, which picks by content. */
@NullMarked
package reverie.model.data.file;

import org.jspecify.annotations.NullMarked;
