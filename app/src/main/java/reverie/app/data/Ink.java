package reverie.app.data;

import reverie.model.data.GreyImage;
import reverie.model.data.GreyImages;

/** Whether images are drawings on white paper, of which whoever brings them may want to know that they can be inverted. */
final class Ink {

    /** So many images say what all are like. */
    private static final int MOST = 12;
    /** The share of the pixels that is white at least, and the share that is black or white. */
    private static final double WHITE = 0.5;
    private static final double CLEAR = 0.8;
    /** How far from black and white a pixel may be. */
    private static final float NEAR = 0.1f;

    private Ink() {
    }

    /** Whether nearly all is black or white, and most is white. */
    static boolean onPaper(GreyImages images) {
        long white = 0;
        long black = 0;
        long all = 0;
        for (int n = 0; n < Math.min(MOST, images.count()); n++) {
            GreyImage image = images.image(n);
            for (int i = 0; i < image.shape().pixels(); i++) {
                float value = image.values()[image.start() + i];
                white += Math.abs(value - 1) < NEAR ? 1 : 0;
                black += Math.abs(value) < NEAR ? 1 : 0;
            }
            all += image.shape().pixels();
        }
        return white >= WHITE * all && white + black >= CLEAR * all && black > 0;
    }
}
