/**
 * Feed-forward nets: dense layers, activations, losses, and how parameters follow their gradients. What autoencoders, classifiers and
 * predictors of codes have in common.
 */
package reverie.model.network;
