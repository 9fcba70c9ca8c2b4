/**
 * What people may choose about a model, which defaults suit which kind of data, how data are prepared and how the learner is made
 * and kept. Window, command line and provenance are read from it. Nothing here draws.
 */
@NullMarked
package reverie.app.recipe;

import org.jspecify.annotations.NullMarked;
