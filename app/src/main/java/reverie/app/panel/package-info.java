/** What all rooms are furnished with: panels, formulas, sliders. Nodes without knowledge of any experiment. */
@NullMarked
package reverie.app.panel;

import org.jspecify.annotations.NullMarked;
