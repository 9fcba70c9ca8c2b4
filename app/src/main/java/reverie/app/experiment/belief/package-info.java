/** The deep belief net. */
package reverie.app.experiment.belief;
