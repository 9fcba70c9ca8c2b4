/** Convolutional RBMs with probabilistic max-pooling, and nets that are stacked of them. */
package reverie.model.convolution;
