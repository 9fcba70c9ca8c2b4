package reverie.app.panel;

import reverie.viz.chart.Histogram;
import reverie.viz.tiles.Tiles;

/**
 * What there is to read about one hidden unit and one image. Formulas are in the markup of {@code Formula}.
 *
 * @param filter  the unit's weights as one tile
 * @param image   that it is asked about, as one tile
 * @param signed  whether the image's values may be below 0, which is mid grey then
 * @param weights of the unit
 * @param asked   what is worked out
 * @param opening what stands before the filter in the formula
 * @param closing what stands after the image
 * @param result  the numbers
 */
public record UnitReading(Tiles filter, Tiles image, boolean signed, Histogram weights, String asked,
        String opening, String closing, String result) {}
