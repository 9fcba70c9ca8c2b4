package reverie.app.layout;

/**
 * Where a panel stands.
 *
 * @param area    its place
 * @param factor  by how much its tiles are enlarged at least; 0 where that is left to the panel
 * @param columns tiles side by side; 0 where that is left to the panel
 */
public record Placement(Area area, int factor, int columns) {}
