package reverie.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import reverie.model.data.DataSet;
import reverie.model.data.Labels;
import reverie.model.data.Splits;
import reverie.model.data.file.IdxFile;
import reverie.sampledata.LabelledImages;

/** A bundled set whose examples are whole images, both parts, with its labels. */
record BundledImages(LabelledImages set) implements DataSource {

    @Override
    public Splits open() {
        return new Splits(part(set.train(), set.name()), set.test().map(test -> part(test, set.name() + " (test)")));
    }

    private DataSet part(LabelledImages.Part part, String name) {
        try {
            int[] labels = IdxFile.labels(name, part.labels().open());
            return IdxFile.images(name, part.images().open(), set.maxValue())
                    .withLabels(new Labels(labels, set.classNames()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
