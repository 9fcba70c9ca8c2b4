/** One row for each parameter of an experiment, whatever its kind. */
package reverie.app.shell.parameter;
