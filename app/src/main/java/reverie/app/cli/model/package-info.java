/** Commands that ask a trained model for what it can do. */
package reverie.app.cli.model;
