package reverie.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import reverie.app.cli.option.JsonOutput;
import reverie.app.cli.option.ReadingOptions;
import reverie.app.data.DataDescription;
import reverie.app.data.DataLibrary;
import reverie.model.data.DataSet;
import reverie.model.data.GreyImages;
import reverie.model.data.NamedValues;
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

    @Command(name = "describe", description = "Size, kind, range and hash of a bundled set, a file or a folder, and what was taken for what in it, as JSON.")
    int describe(@Parameters(paramLabel = "NAME|FILE") String data, @Mixin ReadingOptions reading) {
        DataDescription described = DataDescription.of(DataLibrary.library(), reading.address(data));
        ObjectNode node = JsonOutput.object();
        switch (described.content()) {
            case DataDescription.Examples(var train, var test) -> {
                node.set("train", describe(train));
                test.ifPresent(it -> node.set("test", describe(it)));
            }
            case DataDescription.Photographs(var images) ->
                node.set("photographs", describe(images, described.notes()));
        }
        spec.commandLine().getOut().println(JsonOutput.text(node));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static ObjectNode describe(GreyImages images, List<String> notes) {
        ObjectNode node = JsonOutput.object().put("sha256", images.sha256()).put("images", images.count());
        ArrayNode sizes = node.putArray("sizes");
        IntStream.range(0, images.count()).mapToObj(i -> images.shape(i).toString()).distinct()
                .limit(DataDescription.MOST_NAMES).forEach(sizes::add);
        ArrayNode said = node.putArray("reading");
        notes.forEach(said::add);
        return node;
    }

    private static ObjectNode describe(DataDescription.Part part) {
        DataSet set = part.set();
        ObjectNode node = JsonOutput.data(set).put("kind", set.kind().name().toLowerCase(Locale.ROOT))
                .put("width", set.shape().width()).put("height", set.shape().height())
                .put("lowest", part.range().lowest())
                .put("highest", part.range().highest()).put("mean", part.mean());
        set.labels().ifPresent(labels -> {
            node.put("classes", labels.names().size());
            ArrayNode names = node.putArray("labels");
            labels.names().stream().limit(DataDescription.MOST_NAMES).forEach(names::add);
        });
        if (set.layout() instanceof NamedValues(var columns)) {
            ArrayNode names = node.putArray("columns");
            columns.stream().limit(DataDescription.MOST_NAMES).forEach(names::add);
        }
        ArrayNode notes = node.putArray("reading");
        set.interpretation().notes().forEach(notes::add);
        return node;
    }
}
