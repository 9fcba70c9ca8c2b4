/**
 * The real-valued neural autoregressive density estimator, RNADE (Uria, Murray and Larochelle 2013): each value of an example by those
 * before it, as a mixture of a few one-dimensional densities.
 */
@NullMarked
package reverie.model.rnade;

import org.jspecify.annotations.NullMarked;
