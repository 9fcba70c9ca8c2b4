/** What the program saves: model files with their provenance. */
@NullMarked
package reverie.model.store;

import org.jspecify.annotations.NullMarked;
