/** Autoencoders: layers that encode and decode, the losses, the corruption of inputs, and how they learn. */
package reverie.model.autoencoder;
