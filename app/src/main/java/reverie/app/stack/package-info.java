/** What the rooms of models that stand layer upon layer have in common: a diagram, features of every layer, and what the top fantasies. */
@NullMarked
package reverie.app.stack;

import org.jspecify.annotations.NullMarked;
