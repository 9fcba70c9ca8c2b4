package reverie.viz.tiles;

/** How tiles of one size stand in a grid: columns × rows, each enlarged by a whole factor. */
public record TileLayout(int columns, int rows, int factor) {}
