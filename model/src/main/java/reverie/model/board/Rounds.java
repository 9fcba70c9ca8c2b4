package reverie.model.board;

import reverie.model.BadInput;

/**
 * How a board fills in: in every round all rows are judged, each time by twice as many images.
 *
 * @param first  held-out images and samples of the first round, 2 or more
 * @param images of the last round, 2 or more
 * @param seed   of every draw
 */
public record Rounds(int first, int images, long seed) {

    public Rounds {
        if (first < 2 || images < 2) {
            throw new BadInput("images", Integer.toString(Math.min(first, images)), "2 or more");
        }
    }

    /** How many rounds there are, 1 or more. */
    public int count() {
        int count = 1;
        while (images(count - 1) < images) {
            count++;
        }
        return count;
    }

    /** Held-out images and samples of a round. */
    public int images(int round) {
        return (int) Math.min(images, (long) first << round);
    }
}
