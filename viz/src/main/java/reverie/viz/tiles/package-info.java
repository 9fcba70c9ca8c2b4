/**
 * Filters, images and Gibbs chains as grids of small grey pictures. The geometry ({@link reverie.viz.tiles.TileLayout})
 * and the painting ({@link reverie.viz.tiles.TileRaster}) need no toolkit, so that a file and the window show the same.
 */
@NullMarked
package reverie.viz.tiles;

import org.jspecify.annotations.NullMarked;
