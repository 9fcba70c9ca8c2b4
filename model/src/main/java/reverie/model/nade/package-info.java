/**
 * Neural autoregressive distribution estimation: an image is told pixel by pixel, each by those before it, so that its likelihood is
 * exact and samples need no chains. In one ordering (H. Larochelle and I. Murray, "The neural autoregressive distribution estimator",
 * 2011), in any (B. Uria, I. Murray and H. Larochelle, "A deep and tractable density estimator", 2014), or without hidden units (the
 * fully visible sigmoid belief net, R. Neal 1992).
 */
@NullMarked
package reverie.model.nade;

import org.jspecify.annotations.NullMarked;
