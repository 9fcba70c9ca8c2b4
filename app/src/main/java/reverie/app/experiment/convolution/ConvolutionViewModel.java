package reverie.app.experiment.convolution;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import reverie.app.experiment.Darkroom;
import reverie.app.experiment.Focus;
import reverie.app.experiment.Run;
import reverie.app.experiment.Session;
import reverie.model.convolution.ConvolutionRates;
import reverie.model.convolution.ConvolutionSnapshot;
import reverie.model.train.Progress;

/** What the room shows, without nodes: the newest picture, and the image whose maps people look at. */
final class ConvolutionViewModel {

    private final Darkroom<ConvolutionRates, ConvolutionSnapshot, ConvolutionPicture> darkroom;
    private final Focus imageFocus = new Focus(0);

    /** @param pictures works out what a snapshot looks like, one task at a time */
    ConvolutionViewModel(Session<ConvolutionRates, ConvolutionSnapshot> session, Executor pictures) {
        darkroom = new Darkroom<>(session, pictures, this::develop);
        imageFocus.onChange(darkroom::again);
    }

    private Supplier<ConvolutionPicture> develop(Run<ConvolutionRates, ConvolutionSnapshot> run,
            Progress<ConvolutionSnapshot> progress) {
        int image = imageFocus.of(Integer.MAX_VALUE, 0);
        return () -> ConvolutionPicture.of(progress.snapshot(), progress.metrics(), image);
    }

    /** Makes the pictures. */
    Darkroom<ConvolutionRates, ConvolutionSnapshot, ConvolutionPicture> darkroom() {
        return darkroom;
    }

    /** The image whose maps are shown. */
    Focus imageFocus() {
        return imageFocus;
    }
}
