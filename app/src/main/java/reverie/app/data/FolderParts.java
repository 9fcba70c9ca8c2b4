package reverie.app.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reverie.app.settings.Numbers;
import reverie.model.BadInput;
import reverie.model.data.Labels;

/**
 * What the names of folders say of the pictures in them. Folders called train, test or val, or as Omniglot's two are, at any depth,
 * are parts of the data; the others on the way to a picture are its label, but for those on the way to all. What is meant for testing is
 * never learned from.
 *
 * @param train what to learn from
 * @param test  what to test on: pictures called test, or val where there are none
 * @param notes what was taken for what, and why
 */
record FolderParts(Part train, Optional<Part> test, List<String> notes) {

    private static final Set<String> TRAIN = Set.of("train", "training", "trn", "train_images", "train_set",
            "training_set", "train_data", "images_background");
    private static final Set<String> TEST = Set.of("test", "testing", "tst", "t10k", "test_images", "test_set",
            "testing_set", "test_data", "images_evaluation");
    private static final Set<String> VALIDATION = Set.of("val", "valid", "validation", "dev", "eval", "val_images",
            "val_set", "validation_set", "val_data");

    private enum Role {
        TRAIN, TEST, VALIDATION, NONE
    }

    /**
     * Pictures in their order.
     *
     * @param root   of which their names leave off the beginning
     * @param files  at least one
     * @param labels of each, with slashes; empty where it has none
     */
    record Part(Path root, List<Path> files, List<String> labels) {

        private Part labelled(UnaryOperator<String> name) {
            return new Part(root, files, labels.stream().map(name).toList());
        }

        /**
         * Either every picture has a label, or none has.
         *
         * @throws BadInput naming one that has none beside others
         */
        Optional<Labels> asLabels() {
            int stray = labels.indexOf("");
            if (stray < 0) {
                return Optional.of(Labels.written(labels));
            } else if (labels.stream().allMatch(String::isEmpty)) {
                return Optional.empty();
            }
            throw new BadInput(files.get(stray).toString(), "an image beside folders that are labels",
                    "it in one of them");
        }
    }

    /**
     * @param root  the folder that a person named
     * @param files in it, at least one
     * @throws BadInput where some lie beside the folders that are parts, or none may be learned from
     */
    static FolderParts of(Path root, List<Path> files) {
        Map<Role, List<Path>> byRole = files.stream().collect(Collectors.groupingBy(it -> role(root, it)));
        List<Path> beside = byRole.getOrDefault(Role.NONE, List.of());
        List<Path> train = byRole.getOrDefault(Role.TRAIN, List.of());
        List<Path> validation = byRole.getOrDefault(Role.VALIDATION, List.of());
        List<Path> test = byRole.getOrDefault(Role.TEST, List.of());
        if (!train.isEmpty() && !beside.isEmpty()) {
            throw new BadInput(beside.getFirst().toString(), "lies beside the folders train and test",
                    "it in one of them");
        }
        List<Path> learned = train.isEmpty() ? beside : train;
        if (learned.isEmpty()) {
            throw new BadInput(root.toString(), "only images to test on", "others in a folder train, or the folder "
                    + Objects.requireNonNull(files.getFirst().getParent()) + " itself to learn from them");
        }
        List<Path> held = test.isEmpty() ? validation : test;
        List<String> notes = new ArrayList<>();
        if (!held.isEmpty()) {
            notes.add(learned.size() + (train.isEmpty() ? " images in other folders" : " images for training")
                    + " are to learn from, " + held.size() + (test.isEmpty() ? " for validation" : " for testing")
                    + " to test on");
        }
        if (!test.isEmpty() && !validation.isEmpty()) {
            notes.add("passed over: " + Numbers.counted(validation.size(), "{0} image", "{0} images")
                    + " for validation");
        }
        Part learning = part(root, learned);
        Optional<Part> holding = held.isEmpty() ? Optional.empty() : Optional.of(part(root, held));
        UnaryOperator<String> shorter = withoutShared(Stream.concat(Stream.of(learning), holding.stream())
                .flatMap(it -> it.labels().stream()).distinct().map(it -> List.of(it.split("/"))).toList());
        return new FolderParts(learning.labelled(shorter), holding.map(it -> it.labelled(shorter)), notes);
    }

    /** What leaves off the folders that all labels begin or end with, which tell nothing from anything. */
    private static UnaryOperator<String> withoutShared(List<List<String>> labels) {
        if (labels.size() < 2) {
            return UnaryOperator.identity();
        }
        int most = labels.stream().mapToInt(List::size).min().orElseThrow() - 1;
        int before = shared(labels, most);
        int behind = shared(labels.stream().map(List::reversed).toList(), most - before);
        return label -> {
            List<String> folders = List.of(label.split("/"));
            return String.join("/", folders.subList(before, folders.size() - behind));
        };
    }

    private static int shared(List<List<String>> labels, int most) {
        return (int) IntStream.range(0, most)
                .takeWhile(i -> labels.stream().map(it -> it.get(i)).distinct().count() == 1).count();
    }

    private static Part part(Path root, List<Path> files) {
        Path top = root.resolve(root.relativize(files.getFirst()).getName(0));
        boolean alone = role(String.valueOf(top.getFileName())) != Role.NONE
                && files.stream().allMatch(it -> it.startsWith(top));
        List<String> labels = files.stream().map(it -> label(folders(root, it))).toList();
        boolean oneSet = role(root, files.getFirst()) != Role.NONE && !alone && labels.stream().distinct().count() == 1;
        return new Part(alone ? top : root, files, oneSet ? labels.stream().map(_ -> "").toList() : labels);
    }

    /** The folders below the one that is a part, or those above it where there are none below. */
    private static String label(List<String> folders) {
        int part = IntStream.range(0, folders.size()).filter(i -> role(folders.get(i)) != Role.NONE).findFirst()
                .orElse(-1);
        boolean below = part < 0 || part < folders.size() - 1;
        return String.join("/", below ? folders.subList(part + 1, folders.size()) : folders.subList(0, part));
    }

    private static Role role(Path root, Path file) {
        return folders(root, file).stream().map(FolderParts::role).filter(it -> it != Role.NONE).findFirst()
                .orElse(Role.NONE);
    }

    private static Role role(String folder) {
        String name = folder.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return TRAIN.contains(name) ? Role.TRAIN : TEST.contains(name) ? Role.TEST
                : VALIDATION.contains(name) ? Role.VALIDATION : Role.NONE;
    }

    private static List<String> folders(Path root, Path file) {
        Path inside = root.relativize(file);
        return IntStream.range(0, inside.getNameCount() - 1).mapToObj(i -> inside.getName(i).toString()).toList();
    }
}
