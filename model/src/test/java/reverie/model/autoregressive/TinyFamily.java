package reverie.model.autoregressive;

import reverie.model.pixelcnn.PixelCnn;
import reverie.model.pixelcnn.PixelCnnFile;
import reverie.model.pixelcnn.PixelCnnFormat;
import reverie.model.pixelrnn.PixelRnn;
import reverie.model.pixelrnn.PixelRnnFile;
import reverie.model.pixelrnn.PixelRnnFormat;
import reverie.model.trained.ModelFormat;

/** Which layers. */
enum TinyFamily {
    GATED(new PixelCnn(true), PixelCnnFile.MODEL, new PixelCnnFormat()), PLAIN(new PixelCnn(false), PixelCnnFile.MODEL,
            new PixelCnnFormat()), ROW_LSTM(new PixelRnn(), PixelRnnFile.MODEL, new PixelRnnFormat());

    final PixelFamily family;
    final String model;
    final ModelFormat format;

    TinyFamily(PixelFamily family, String model, ModelFormat format) {
        this.family = family;
        this.model = model;
        this.format = format;
    }
}
