/** Linear baselines, and how far apart two subspaces are. */
package reverie.model.projection;
