package reverie.app.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import reverie.app.data.choice.ImageChanges;
import reverie.model.data.GreyImage;
import reverie.model.data.GreyImages;
import reverie.model.data.Patches;
import reverie.model.data.Splits;
import reverie.model.data.file.DataFiles;
import reverie.model.data.file.raw.ByteSource;
import reverie.model.data.file.raw.Reading;

/** A file, or whatever else can be read forward: a picture, or examples in any format. It is opened once for each question. */
record OneFile(Path path, Reading reading, ImageChanges changes) implements DataSource {

    @Override
    public Splits open() {
        return read(picture -> Splits
                .of(PictureExamples.of(path.toString(), DataFiles.title(path), picture, Optional.empty())),
                splits -> splits);
    }

    @Override
    public Splits open(Patches patches) {
        return read(picture -> patches.of(DataFiles.title(path), picture), patches::of);
    }

    @Override
    public GreyImages images() {
        return read(picture -> picture, splits -> GreyImages.of(splits.train()));
    }

    private <T> T read(Function<GreyImages, T> ofPicture, Function<Splits, T> ofExamples) {
        try (ByteSource source = ByteSource.open(path)) {
            if (EncodedPicture.begins(source.head())) {
                reading.refuseAll(path.toString(), "a picture");
                return ofPicture.apply(picture(source));
            }
            return ofExamples.apply(changes.apply(DataFiles.open(source, path, reading)));
        }
    }

    private GreyImages picture(ByteSource source) {
        GreyImage image = new EncodedPicture(path.toString(), source.rest()).decode();
        String name = String.valueOf(path.getFileName());
        return changes.apply(
                GreyImages.of(List.of(GreyImage.of(name, image.shape(), image.values())), source.sha256()));
    }
}
