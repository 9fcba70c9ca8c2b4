package reverie.model.nade;

/**
 * All that the pictures of a NADE show, copied at one moment. Arrays are read only by convention. Images are stored one after
 * another, D values each.
 *
 * @param visible  D
 * @param filters  what hidden units look for, or without these how each pixel depends on others, a tile each
 * @param samples  images drawn pixel by pixel, with the same random numbers at every moment
 * @param writing  how images are written
 * @param pace     steps in which a picture of writing goes on by one moment
 */
@SuppressWarnings("ArrayRecordComponent")
public record NadeSnapshot(int visible, float[] filters, float[] samples, Writing writing, long pace) {

    /**
     * Images as they are written in one ordering or several.
     *
     * @param images   black and white ones
     * @param orders   the orderings, D pixels each
     * @param moments  after how many pixels it is looked at what is expected, ascending from 0
     * @param chances  p(v_i = 1 | those before) of each pixel, of all images in the first ordering, then in the second, and so on
     * @param expected at each moment seen pixels as they are and p(v_i = 1 | seen) of the others, by the ordering, the image and
     *                 the moment
     */
    public record Writing(float[] images, int[] orders, int[] moments, float[] chances, float[] expected) {

        /** Orderings. */
        public int orderings() {
            return chances.length / images.length;
        }

        /** −log p(v_i | those before) in nats, in the order in which pixels are written, D values. */
        public float[] surprises(int ordering, int image, int visible) {
            float[] all = new float[visible];
            for (int t = 0; t < visible; t++) {
                int i = orders[ordering * visible + t];
                double p = chances[ordering * images.length + image * visible + i];
                boolean on = images[image * visible + i] != 0;
                all[t] = (float) -Math.log(Math.max(on ? p : 1 - p, Float.MIN_NORMAL));
            }
            return all;
        }
    }
}
