/** Several learners that learn from the same mini-batches side by side. */
package reverie.model.train.lockstep;
