package reverie.model.data.file;

import java.util.List;
import reverie.model.data.file.array.IdxFormat;
import reverie.model.data.file.array.NpyFormat;
import reverie.model.data.file.array.NpzFormat;
import reverie.model.data.file.csv.CsvFormat;
import reverie.model.data.file.mat.MatFormat;
import reverie.model.data.file.mat.OctaveFormat;
import reverie.model.data.file.raw.Format;

/** The formats that are read. */
final class Formats {

    /** All of them. What a file begins with decides; no two formats recognise the same. */
    static final List<Format> ALL = List.of(new IdxFormat(), new NpyFormat(), new NpzFormat(), new MatFormat(),
            new OctaveFormat(),
            new CsvFormat());

    private Formats() {
    }
}
