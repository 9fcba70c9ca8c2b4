/** The deep belief net. */
package reverie.app.room.dbn;
