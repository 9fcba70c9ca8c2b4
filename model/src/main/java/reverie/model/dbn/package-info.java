/** Deep belief nets: RBMs that were stacked, the topmost undirected, those below it directed downwards. */
package reverie.model.dbn;
