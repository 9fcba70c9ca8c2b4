/** One board on which models of all kinds are judged by the same data and measures. */
package reverie.model.board;
