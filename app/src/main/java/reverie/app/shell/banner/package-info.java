/** Lines across a room that say what is wrong or has happened. */
package reverie.app.shell.banner;
