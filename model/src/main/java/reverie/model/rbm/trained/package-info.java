/** What can be done with an RBM once it is trained. */
package reverie.model.rbm.trained;
