package reverie.model.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import reverie.model.BadInput;

/**
 * What a safetensors header says of one tensor.
 *
 * @param name  symbol
 * @param type  of its numbers
 * @param shape sizes of the dimensions
 * @param begin first byte, counted from the end of the header
 * @param end   byte after the last
 */
record TensorEntry(String name, Dtype type, int[] shape, long begin, long end) {

    /** No array of Java's is longer. */
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    /**
     * All tensors of a header in the order of their bytes, which they cover from the first to the last without gaps.
     *
     * @param file   name for messages
     * @param header the whole header
     * @param length bytes that follow the header
     * @param types   that numbers may have
     * @throws BadInput naming the tensor at fault
     */
    static List<TensorEntry> contiguous(String file, JsonNode header, long length, Set<Dtype> types) {
        List<TensorEntry> entries = new ArrayList<>();
        header.properties().stream().filter(member -> !member.getKey().equals(SafetensorsWriter.METADATA))
                .forEach(member -> entries.add(of(file, member.getKey(), member.getValue(), types)));
        entries.sort(Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end));
        long covered = 0;
        for (TensorEntry entry : entries) {
            if (entry.begin != covered || entry.end > length) {
                throw new BadInput(file, entry.title() + " at bytes " + entry.begin + " to " + entry.end,
                        "it to begin at " + covered + " and end within " + length);
            }
            covered = entry.end;
        }
        if (covered != length) {
            throw new BadInput(file, length + " bytes of numbers", covered + " for its " + entries.size() + " tensors");
        }
        return entries;
    }

    /** Numbers in the tensor. */
    int count() {
        return (int) ((end - begin) / type.bytes());
    }

    private String title() {
        return title(name);
    }

    private static String title(String name) {
        return "tensor " + Json.quote(name);
    }

    private static TensorEntry of(String file, String name, JsonNode json, Set<Dtype> types) {
        String named = json.path("dtype").asText();
        Dtype type = types.stream().filter(it -> it.name().equals(named)).findFirst()
                .orElseThrow(() -> new BadInput(file, title(name) + " of type " + Json.quote(json.path("dtype")),
                        types.stream().map(Dtype::name).collect(Collectors.joining(", "))));
        long[] shape = wholes(file, name, json.path("shape"), "shape");
        long[] offsets = wholes(file, name, json.path("data_offsets"), "data_offsets");
        if (offsets.length != 2 || offsets[0] > offsets[1]) {
            throw new BadInput(file, title(name) + " with data_offsets " + Arrays.toString(offsets),
                    "its first byte and the one after its last");
        }
        double count = Arrays.stream(shape).asDoubleStream().reduce(1, (a, b) -> a * b);
        long bytes = offsets[1] - offsets[0];
        boolean ints = Arrays.stream(shape).allMatch(size -> size <= Integer.MAX_VALUE);
        if (count * type.bytes() != bytes || count > LONGEST_ARRAY || !ints) {
            throw new BadInput(file, title(name) + " of shape " + Arrays.toString(shape) + " in " + bytes + " bytes",
                    type.bytes() + " bytes a number, and at most " + LONGEST_ARRAY + " numbers");
        }
        return new TensorEntry(name, type, Arrays.stream(shape).mapToInt(Math::toIntExact).toArray(), offsets[0],
                offsets[1]);
    }

    private static long[] wholes(String file, String name, JsonNode json, String member) {
        long[] values = new long[json.size()];
        boolean good = json.isArray();
        for (int i = 0; good && i < values.length; i++) {
            JsonNode value = json.get(i);
            good = value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0;
            values[i] = value.longValue();
        }
        if (!good) {
            throw new BadInput(file, title(name) + " with " + member + " " + Json.quote(json),
                    "a list of whole numbers from 0");
        }
        return values;
    }
}
