package reverie.app.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import reverie.app.text.Texts;
import reverie.model.BadInput;

/**
 * A small part of Markdown: a title, sections below it, and in each of them text and fields, {@code - NAME: VALUE}.
 *
 * @param head     what stands before the first section
 * @param sections in their order
 */
record Outline(Section head, List<Section> sections) {

    private static final int MOST_BYTES = 1 << 20;
    /** Some editors begin a file with it, where nobody sees it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FIELD = Pattern.compile("- ([a-z][a-z-]*):(?: (.*))?");

    Outline {
        sections = List.copyOf(sections);
    }

    /**
     * A title and what stands below it.
     *
     * @param place of the title
     * @param text  all lines that are no fields, as one
     */
    record Section(Place place, String title, String text, List<Field> fields) {

        Section {
            fields = List.copyOf(fields);
        }

        private Section said() {
            return new Section(place, Texts.shown(title), Texts.shown(text),
                    fields.stream().map(it -> it.name().equals("point") ? it.saying(Texts.shown(it.value())) : it)
                            .toList());
        }

        /** The value of a field that may stand there once. */
        Optional<Field> field(String name) {
            List<Field> all = fields.stream().filter(it -> it.name().equals(name)).toList();
            if (all.size() > 1) {
                throw all.get(1).place().fault("'" + name + "' for the second time", "it once");
            }
            return all.stream().findFirst();
        }

        /** The value of a field that has to be there. */
        Field required(String name) {
            return field(name).orElseThrow(() -> place.fault("no '" + name + "' below this title",
                    "a line '- " + name + ": …'"));
        }

        /** @throws BadInput where a field is called by no name that is known */
        void refuseOthers(List<String> known) {
            fields.stream().filter(it -> !known.contains(it.name())).findFirst().ifPresent(it -> {
                throw it.place().fault("the field '" + it.name() + "'", "one of " + String.join(", ", known));
            });
        }
    }

    /** A named value. */
    record Field(Place place, String name, String value) {

        private Field saying(String other) {
            return new Field(place, name, other);
        }

        /** What stands between commas. */
        List<String> words() {
            return List.of(value.split(",")).stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
        }

        /** @throws BadInput unless it says yes or no */
        boolean yes() {
            return switch (value) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw place.fault(name + " '" + value + "'", "yes or no");
            };
        }
    }

    /**
     * Reads a file.
     *
     * @throws BadInput where it is none of this form
     */
    static Outline read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new BadInput(name, size + " bytes", "a text of at most " + MOST_BYTES);
            }
            return parse(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new BadInput(file.toString(), "no file that can be read", "a lesson", e);
        }
    }

    /** Reads what the program brings with it. */
    static Outline bundled(String name) {
        try (InputStream in = Outline.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new BadInput("lesson", "'" + name + "'", "one that the program brings");
            }
            return parse(name, in.readAllBytes()).said();
        } catch (IOException e) {
            throw new BadInput(name, "no text that can be read", "a lesson", e);
        }
    }

    /** In the language of the window, as far as that has the texts. */
    private Outline said() {
        return new Outline(head.said(), sections.stream().map(Section::said).toList());
    }

    private static Outline parse(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return parse(name, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new BadInput(name, "bytes that are no text", "a text in UTF-8", e);
        }
    }

    /** Reads a text that stands in a file of that name. */
    static Outline parse(String name, String text) {
        var parts = new ArrayList<Part>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var place = new Place(name, i + 1);
            String line = lines.get(i).stripTrailing();
            boolean first = parts.isEmpty();
            if (line.startsWith(first ? "# " : "## ")) {
                parts.add(new Part(place, line.substring(first ? 2 : 3).strip()));
            } else if (line.startsWith("#")) {
                throw place.fault("'" + line + "'", first ? "'# ' and a title" : "'## ' and a title");
            } else if (!line.isBlank()) {
                if (first) {
                    throw place.fault("'" + line + "'", "'# ' and a title");
                }
                parts.getLast().add(place, line);
            }
        }
        if (parts.isEmpty()) {
            throw new BadInput(name, "nothing", "'# ' and a title");
        }
        List<Section> all = parts.stream().map(Part::done).toList();
        return new Outline(all.getFirst(), all.subList(1, all.size()));
    }

    /** A section while it is read. */
    private static final class Part {

        private final Place place;
        private final String title;
        private final List<String> text = new ArrayList<>();
        private final List<Field> fields = new ArrayList<>();
        private boolean inField;

        Part(Place place, String title) {
            this.place = place;
            this.title = title;
        }

        void add(Place at, String line) {
            Matcher field = FIELD.matcher(line);
            if (field.matches()) {
                fields.add(new Field(at, field.group(1), Optional.ofNullable(field.group(2)).orElse("").strip()));
                inField = true;
            } else if (inField && line.startsWith("  ")) {
                Field last = fields.removeLast();
                fields.add(new Field(last.place(), last.name(), last.value() + " " + line.strip()));
            } else if (line.startsWith("- ")) {
                throw at.fault("'" + line + "'", "'- NAME: VALUE'");
            } else {
                text.add(line.strip());
                inField = false;
            }
        }

        Section done() {
            return new Section(place, title, text.stream().collect(Collectors.joining(" ")), fields);
        }
    }
}
