/** Honest numbers about learned models: partition functions and what follows from them. */
package reverie.model.evaluate;
