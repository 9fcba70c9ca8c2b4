/** What somebody has done in a room, and how it is taken back and done again; also after the room was left and come back to. */
@org.jspecify.annotations.NullMarked
package reverie.app.undo;
