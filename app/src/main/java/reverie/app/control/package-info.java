/** Controls and words that the whole window is furnished with: buttons, sliders, formulas, icons. They know of no model. */
@NullMarked
package reverie.app.control;

import org.jspecify.annotations.NullMarked;
