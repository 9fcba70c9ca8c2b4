package reverie.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import reverie.app.cli.option.JsonOutput;
import reverie.app.cli.option.ReadingOptions;
import reverie.app.data.DataLibrary;
import reverie.model.data.DataSet;
import reverie.model.data.NamedValues;
import reverie.model.data.Splits;
import reverie.model.data.ValueRange;
import reverie.sampledata.LabelledImages;
import reverie.sampledata.Photographs;
import reverie.sampledata.SampleData;
import reverie.sampledata.SampleSet;

/** {@code reverie data}: what there is to learn from. */
@Command(name = "data", description = "List and describe data sets.")
final class DataCommand extends CommandGroup {

    private static final int MOST_NAMES = 20;

    DataCommand() {
        super("command");
    }

    @Command(name = "list", description = "The bundled data sets, a line each.")
    int list() {
        for (SampleSet set : SampleData.all()) {
            String size = switch (set) {
                case LabelledImages images -> String.format(Locale.ROOT, "%,d + %,d images %d×%d",
                        images.train().count(), images.test().map(LabelledImages.Part::count).orElse(0),
                        images.width(), images.height());
                case Photographs photographs -> photographs.photographs().size() + " photographs";
            };
            spec.commandLine().getOut().printf("%-15s %-28s %s (%s)%n", set.name(), size, set.description(),
                    set.licence());
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    @Command(name = "describe", description = "Size, kind, range and hash of a bundled set, a file or a folder, and what was taken for what in it, as JSON.")
    int describe(@Parameters(paramLabel = "NAME|FILE") String data, @Mixin ReadingOptions reading) {
        Splits splits = DataLibrary.open(data, reading.reading());
        ObjectNode node = JsonOutput.object();
        node.set("train", describe(splits.train()));
        splits.test().ifPresent(test -> node.set("test", describe(test)));
        spec.commandLine().getOut().println(JsonOutput.text(node));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static ObjectNode describe(DataSet set) {
        ValueRange range = ValueRange.of(set);
        double sum = 0;
        for (float value : set.examples().data) {
            sum += value;
        }
        ObjectNode node = JsonOutput.data(set).put("kind", set.kind().name().toLowerCase(Locale.ROOT))
                .put("width", set.shape().width()).put("height", set.shape().height()).put("lowest", range.lowest())
                .put("highest", range.highest()).put("mean", sum / set.examples().data.length);
        set.labels().ifPresent(labels -> {
            node.put("classes", labels.names().size());
            ArrayNode names = node.putArray("labels");
            labels.names().stream().limit(MOST_NAMES).forEach(names::add);
        });
        if (set.layout() instanceof NamedValues(var columns)) {
            ArrayNode names = node.putArray("columns");
            columns.stream().limit(MOST_NAMES).forEach(names::add);
        }
        ArrayNode notes = node.putArray("reading");
        set.interpretation().notes().forEach(notes::add);
        return node;
    }
}
