package reverie.model.projection;

/**
 * Centres at one moment. Arrays are read only by convention.
 *
 * @param model  the centres, copied
 * @param shares the part of the examples that belonged to each when they last moved, K values; all 0 before they did
 */
@SuppressWarnings("ArrayRecordComponent")
public record KMeansSnapshot(KMeans model, float[] shares) {}
