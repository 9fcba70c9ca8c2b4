package reverie.app.room.evaluation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import reverie.app.room.ModelShelf;
import reverie.model.BadInput;
import reverie.model.board.Contender;
import reverie.model.data.DataSet;
import reverie.model.store.ModelFile;
import reverie.model.store.Numbers;
import reverie.model.train.State;
import reverie.model.trained.Chosen;
import reverie.model.trained.Likelihood;
import reverie.model.trained.ModelFormats;
import reverie.model.trained.Sampler;
import reverie.model.trained.TrainedModel;

/**
 * Models of people's own that are judged beside the bundled ones. Immutable.
 *
 * @param models with names of their own, the one that came last at the end
 */
record Guests(List<ModelShelf.Named> models) {

    static final Guests NONE = new Guests(List.of());

    /** A run is kept with its guests, so they are to be few. */
    static final int MOST = 4;

    Guests {
        models = List.copyOf(models);
    }

    /** What a file holds, by the file's name. */
    static ModelShelf.Named read(Path file) {
        return new ModelShelf.Named(String.valueOf(file.getFileName()).replace(".safetensors", ""),
                ModelFile.read(file));
    }

    /**
     * The same and one more, in the place of one of that name; the one that came first goes where there are too many.
     *
     * @param data by which it is to be judged
     * @throws BadInput where it cannot be
     */
    Guests and(ModelShelf.Named guest, DataSet data) {
        contender(guest, data);
        List<ModelShelf.Named> all = Stream
                .concat(models.stream().filter(it -> !it.name().equals(guest.name())), Stream.of(guest)).toList();
        return new Guests(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /** @throws BadInput where one of them cannot be judged by such data */
    List<Contender> on(DataSet data) {
        return models.stream().map(it -> contender(it, data)).toList();
    }

    /** A model, refused where it neither tells a likelihood nor draws samples, or has learned from other numbers. */
    static Contender contender(ModelShelf.Named guest, DataSet data) {
        String kind = guest.file().provenance().model();
        ModelFormats formats = ModelFormats.provided();
        TrainedModel model = formats.read(guest.file());
        if (model.can(Likelihood.class).isEmpty()) {
            formats.capable(model, kind, Sampler.class, "draw samples or tell a likelihood");
        }
        if (model.values() != data.values()) {
            throw new BadInput(guest.name(), "a model of " + model.values() + " values",
                    data.values() + " as in " + data.name());
        }
        model.needs().check(data, "as the model has learned from such");
        return Contender.of(guest.name(), kind, model, Chosen.NOTHING);
    }

    /** As it is kept with a run: of each its name, and the bytes of its file, four a number, with how many these are before them. */
    State state() {
        State.Builder all = State.builder();
        for (int i = 0; i < models.size(); i++) {
            all.part("guest" + i + ".name", packed(models.get(i).name().getBytes(StandardCharsets.UTF_8)))
                    .part("guest" + i + ".file", packed(models.get(i).file().bytes()));
        }
        return all.build();
    }

    /** @throws BadInput where these are none that were kept */
    static Guests of(State kept) {
        var models = new ArrayList<ModelShelf.Named>();
        for (int i = 0; kept.has("guest" + i + "."); i++) {
            String name = new String(unpacked(kept, "guest" + i + ".name"), StandardCharsets.UTF_8);
            models.add(new ModelShelf.Named(name, ModelFile.read(name, unpacked(kept, "guest" + i + ".file"))));
        }
        return new Guests(models);
    }

    private static int[] packed(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * (1 + Math.ceilDiv(bytes.length, Integer.BYTES)));
        buffer.putInt(bytes.length).put(bytes).rewind();
        int[] packed = new int[buffer.capacity() / Integer.BYTES];
        buffer.asIntBuffer().get(packed);
        return packed;
    }

    private static byte[] unpacked(State kept, String part) {
        if (!(kept.numbers(part) instanceof Numbers.I32(int[] packed)) || packed.length == 0
                || Math.ceilDiv((long) packed[0], Integer.BYTES) != packed.length - 1) {
            throw new BadInput("run", "damaged part " + part, "a model and its name");
        }
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * packed.length);
        buffer.asIntBuffer().put(packed);
        byte[] bytes = new byte[packed[0]];
        buffer.get(Integer.BYTES, bytes);
        return bytes;
    }
}
