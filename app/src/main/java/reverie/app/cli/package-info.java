/** The commands: the same program without a window. */
package reverie.app.cli;
