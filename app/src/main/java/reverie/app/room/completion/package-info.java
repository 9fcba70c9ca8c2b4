/** P(image | partial image), while somebody draws. */
package reverie.app.room.completion;
