/** Deep Boltzmann machines: all layers undirected, each hearing the one below and the one above. */
package reverie.model.dbm;
