/** Models of all kinds on one board that fills in while one looks on. */
package reverie.app.room.evaluation;
