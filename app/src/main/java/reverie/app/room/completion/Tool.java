package reverie.app.room.completion;

import static reverie.app.text.Texts.tr;

/** What the brush does to the pixels under it. */
enum Tool {

    /** Makes them white, and known. */
    PEN(tr("Pen"), tr("Draw in white. What is drawn is known: no chain may change it")) {
        @Override
        void touch(float[] values, boolean[] hidden, int pixel, float coverage) {
            if (!hidden[pixel]) {
                values[pixel] = Math.max(values[pixel], coverage);
            } else if (coverage >= HALF) {
                hidden[pixel] = false;
                values[pixel] = coverage;
            }
        }
    },

    /** Makes them black, and known. */
    ERASER(tr("Eraser"), tr("Draw in black. Black is known, too: here is no ink")) {
        @Override
        void touch(float[] values, boolean[] hidden, int pixel, float coverage) {
            if (!hidden[pixel]) {
                values[pixel] = Math.min(values[pixel], 1 - coverage);
            } else if (coverage >= HALF) {
                hidden[pixel] = false;
                values[pixel] = 0;
            }
        }
    },

    /** Hides them. */
    UNKNOWN(tr("Unknown"), tr("Hide what is under the brush, so that the chains have to guess it")) {
        @Override
        void touch(float[] values, boolean[] hidden, int pixel, float coverage) {
            hidden[pixel] |= coverage >= HALF;
        }
    };

    private static final float HALF = 0.5f;

    private final String label;
    private final String help;

    Tool(String label, String help) {
        this.label = label;
        this.help = help;
    }

    /**
     * @param values   of all pixels, 0 to 1
     * @param hidden   whether a pixel is unknown
     * @param pixel    which one the brush is on
     * @param coverage the share of it that is under the brush, above 0 and up to 1
     */
    abstract void touch(float[] values, boolean[] hidden, int pixel, float coverage);

    String label() {
        return label;
    }

    String help() {
        return help;
    }
}
