/** Benchmarks of the numeric floor, of the size of a 784-500 RBM with mini-batches of 100. */
@NullMarked
package reverie.bench;

import org.jspecify.annotations.NullMarked;
