/** Deep autoencoders: layers learned one after another, unrolled into one network and fine-tuned. */
package reverie.model.deepautoencoder;
