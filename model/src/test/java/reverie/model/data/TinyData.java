package reverie.model.data;

import java.util.Optional;
import org.ojalgo.matrix.store.R032Store;

/** Data sets made up by tests. */
public final class TinyData {

    private TinyData() {
    }

    public static DataSet binary(R032Store examples, int width, int height) {
        return new DataSet("tiny", ValueKind.BINARY, new ImageShape(width, height), examples, Optional.empty(),
                "0".repeat(64));
    }
}
