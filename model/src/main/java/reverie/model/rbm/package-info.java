/**
 * Restricted Boltzmann machines. The lecture's symbols: v, h, weights W (visible × hidden), visible bias b, hidden bias
 * a; E(v,h) = −vᵀWh − aᵀh − bᵀv.
 */
package reverie.model.rbm;
