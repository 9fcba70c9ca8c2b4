/**
 * The one typed table of parameters. It drives the controls, checks what people give, and has a text form for links, files
 * and undo; the models' own records are made from it.
 */
@NullMarked
package reverie.app.settings;

import org.jspecify.annotations.NullMarked;
