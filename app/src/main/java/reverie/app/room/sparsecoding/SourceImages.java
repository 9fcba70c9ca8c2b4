package reverie.app.room.sparsecoding;

import static reverie.app.text.Texts.tr;

import java.util.Optional;
import reverie.app.data.Library;
import reverie.app.room.Run;
import reverie.model.data.GreyImage;
import reverie.model.data.GreyImages;
import reverie.model.data.ImageShape;
import reverie.viz.tiles.Tiles;

/** The whole images of a run's data, read once a run. Used by the thread that makes pictures. */
final class SourceImages {

    private final Library library;
    private Optional<Known> known = Optional.empty();
    private Optional<Source> shown = Optional.empty();
    private Tiles tile = Tiles.NONE;

    private record Known(Run<?, ?> run, GreyImages images) {}

    SourceImages(Library library) {
        this.library = library;
    }

    /**
     * One of the images.
     *
     * @param number of the image, from 0
     * @param count  how many there are
     */
    record Source(GreyImage image, int number, int count) {

        /** As in {@code camera, 1 of 11}. */
        String text() {
            return tr("{0}, {1} of {2}", image.name(), number + 1, count);
        }
    }

    /** @param wanted any number; behind the last image comes the first */
    Source of(Run<?, ?> run, int wanted) {
        GreyImages images = known.filter(it -> it.run() == run).map(Known::images)
                .orElseGet(() -> read(run));
        int number = Math.floorMod(wanted, images.count());
        return new Source(images.image(number), number, images.count());
    }

    /** The pixels of an image as one tile, the very same until another image is asked for. */
    Tiles tile(Source source) {
        if (!shown.equals(Optional.of(source))) {
            shown = Optional.of(source);
            ImageShape shape = source.image().shape();
            tile = new Tiles(source.image().piece(0, 0, shape), shape.width(), shape.height());
        }
        return tile;
    }

    private GreyImages read(Run<?, ?> run) {
        GreyImages images = library.images(run.name());
        known = Optional.of(new Known(run, images));
        return images;
    }
}
