package reverie.model.autoregressive;

/**
 * All that pictures show of a model that tells images pixel by pixel, copied at one moment. Arrays are read only by convention. Images are stored one after another, D values
 * each.
 *
 * @param visible       D
 * @param images        examples, of values that pixels can have
 * @param surprises     −log p(v_i | v_{<i}) of each of their pixels, in nats
 * @param samples       images drawn pixel by pixel, with the same random numbers at every moment
 * @param known         pixels of a continued image that are its own
 * @param continuations the first images drawn to an end, {@value PixelLearner#CONTINUATIONS} times each, the first of all before the second
 * @param pixel         whose receptive field is shown
 * @param fields        how much what is made of that pixel listens to each pixel, after each block, and at last what is told of it
 * @param otherFields   the same of the layers {@linkplain PixelFamily#beside beside}, before these have learned anything
 * @param pace          steps in which a picture of painting goes on by one row
 */
@SuppressWarnings("ArrayRecordComponent")
public record PixelSnapshot(int visible, float[] images, float[] surprises, float[] samples, int known,
        float[] continuations, int pixel, float[] fields, float[] otherFields, long pace) {

    /** −log p(v) of an image, in nats. */
    public double surprise(int image) {
        double sum = 0;
        for (int i = image * visible; i < (image + 1) * visible; i++) {
            sum += surprises[i];
        }
        return sum;
    }
}
