/** What all formats of data files share: where bytes come from, arrays of numbers, and what their values mean. */
@NullMarked
package reverie.model.data.file.raw;

import org.jspecify.annotations.NullMarked;
