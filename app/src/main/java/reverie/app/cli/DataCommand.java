package reverie.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import reverie.app.data.DataLibrary;
import reverie.model.data.DataSet;
import reverie.model.data.Splits;
import reverie.sampledata.LabelledImages;
import reverie.sampledata.Photographs;
import reverie.sampledata.SampleData;
import reverie.sampledata.SampleSet;

/** {@code reverie data}: what there is to learn from. */
@Command(name = "data", description = "List and describe data sets.")
final class DataCommand extends CommandGroup {

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

    @Command(name = "describe", description = "Size, kind, range and hash of a bundled set, a file or a folder, as JSON.")
    int describe(@Parameters(paramLabel = "NAME|FILE") String data) {
        Splits splits = DataLibrary.open(data);
        ObjectNode node = JsonOutput.object();
        node.set("train", describe(splits.train()));
        splits.test().ifPresent(test -> node.set("test", describe(test)));
        spec.commandLine().getOut().println(JsonOutput.text(node));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static ObjectNode describe(DataSet set) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        double sum = 0;
        for (float value : set.examples().data) {
            low = Math.min(low, value);
            high = Math.max(high, value);
            sum += value;
        }
        ObjectNode node = JsonOutput.data(set).put("kind", set.kind().name().toLowerCase(Locale.ROOT))
                .put("width", set.shape().width()).put("height", set.shape().height()).put("lowest", low)
                .put("highest", high).put("mean", sum / set.examples().data.length);
        set.labels().ifPresent(labels -> node.put("classes", labels.names().size()));
        return node;
    }
}
