/**
 * Learning curves and histograms, small and calm. Every chart takes an immutable value, draws it at once and keeps nothing
 * else; all shapes are vectors, so that they stay crisp at every scale of screen and picture.
 */
@NullMarked
package reverie.viz.chart;

import org.jspecify.annotations.NullMarked;
