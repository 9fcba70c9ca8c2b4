/** Draws what rooms show: one node for each kind of content, a frame around it, and the engine that keeps them in their places. */
@NullMarked
package reverie.app.draw;

import org.jspecify.annotations.NullMarked;
