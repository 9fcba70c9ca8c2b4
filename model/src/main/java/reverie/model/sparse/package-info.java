/** Sparse coding: the Lasso solvers that find codes, and the steps by which a dictionary learns from these. */
package reverie.model.sparse;
