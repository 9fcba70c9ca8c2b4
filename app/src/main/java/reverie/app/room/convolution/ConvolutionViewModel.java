package reverie.app.room.convolution;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import reverie.app.room.PicturePipeline;
import reverie.app.room.Focus;
import reverie.app.room.Run;
import reverie.app.room.Session;
import reverie.model.convolution.ConvolutionRates;
import reverie.model.convolution.ConvolutionSnapshot;
import reverie.model.train.Progress;

/** What the room shows, without nodes: the newest picture, and the image whose maps people look at. */
final class ConvolutionViewModel {

    private final PicturePipeline<ConvolutionRates, ConvolutionSnapshot, ConvolutionPicture> pipeline;
    private final Focus imageFocus = new Focus(0);

    /** @param pictures works out what a snapshot looks like, one task at a time */
    ConvolutionViewModel(Session<ConvolutionRates, ConvolutionSnapshot> session, Executor pictures) {
        pipeline = new PicturePipeline<>(session, pictures, this::develop);
        imageFocus.onChange(pipeline::again);
    }

    private Supplier<ConvolutionPicture> develop(Run<ConvolutionRates, ConvolutionSnapshot> run,
            Progress<ConvolutionSnapshot> progress) {
        int image = imageFocus.of(Integer.MAX_VALUE, 0);
        return () -> ConvolutionPicture.of(progress.snapshot(), progress.metrics(), image);
    }

    /** Makes the pictures. */
    PicturePipeline<ConvolutionRates, ConvolutionSnapshot, ConvolutionPicture> pipeline() {
        return pipeline;
    }

    /** The image whose maps are shown. */
    Focus imageFocus() {
        return imageFocus;
    }
}
