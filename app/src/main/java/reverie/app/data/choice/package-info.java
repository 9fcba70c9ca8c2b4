/** What a person says of data: how their files are read, and what becomes of their images before anybody learns from them. */
@NullMarked
package reverie.app.data.choice;

import org.jspecify.annotations.NullMarked;
