package reverie.app.room.deepautoencoder;

import java.util.Arrays;
import reverie.app.room.Focus;
import reverie.viz.chart.CodeChart;

/**
 * The code of the image that people look at.
 *
 * @param image  which of the shown images, from 0
 * @param values of the code
 * @param reach  the largest of all shown images' codes
 */
@SuppressWarnings("ArrayRecordComponent") // made anew for every picture and never compared
record ShownCode(int image, float[] values, double reach) {

    static ShownCode of(DeepAutoencoderPicture picture, Focus focus) {
        int image = focus.of(picture.rows().images(), 0);
        int units = picture.snapshot().codeUnits();
        return new ShownCode(image,
                Arrays.copyOfRange(picture.snapshot().codes(), image * units, (image + 1) * units),
                CodeChart.greatest(picture.snapshot().codes()));
    }
}
