/** What several commands are told in the same words, and how they answer. */
package reverie.app.cli.option;
