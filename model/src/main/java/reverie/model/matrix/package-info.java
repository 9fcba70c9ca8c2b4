/**
 * The numeric floor: matrix products, element-wise kernels, counter-based random numbers and the threads that share
 * them. The only code that knows the Vector API.
 *
 * <p>
 * Every result is the same to the last bit whatever the number of threads, whether the code runs interpreted or
 * compiled, and on every vector width: sums have one fixed order, and functions such as the exponential are made of
 * exactly rounded operations only (the Vector API's own give other last bits before and after compilation).
 */
package reverie.model.matrix;
