/** What a person is shown of data of their own before anything is learned from them. */
@NullMarked
package reverie.app.shell.data.preview;

import org.jspecify.annotations.NullMarked;
