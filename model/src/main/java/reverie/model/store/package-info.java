/** What the program saves: model files with their provenance, and how any file is written so that it is whole or absent. */
@NullMarked
package reverie.model.store;

import org.jspecify.annotations.NullMarked;
