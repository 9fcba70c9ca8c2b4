/** Where examples come from: the bundled sets and the user's own files under one roof. */
package reverie.app.data;
