/** Chains at several temperatures that exchange their states, so that they leave modes in which one alone would stay. */
package reverie.model.tempering;
