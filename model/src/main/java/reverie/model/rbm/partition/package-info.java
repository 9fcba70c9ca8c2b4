/** log Z of a restricted Boltzmann machine, without which nobody knows how probable data are: exact, and estimated from both sides. */
package reverie.model.rbm.partition;
