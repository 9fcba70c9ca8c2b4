package reverie.app.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import reverie.app.panel.ViewState;

/**
 * One step of a lesson.
 *
 * @param place    in its file
 * @param title    in a few words
 * @param text     what there is to see, and why
 * @param formulas in the markup of {@code Formula}
 * @param click    what a click does
 * @param lit      ids of the panels that are meant
 * @param hidden   parameters that are not seen
 * @param view     what is looked at from now on: the id of a switch and an option, or a subject and a number
 * @param done     what has to hold for it to be done; nothing where it is done once it was read
 */
public record Step(Place place, String title, Wording text, List<Wording> formulas, Click click, List<String> lit,
        Hidden hidden, SequencedMap<String, String> view, List<Condition> done) {

    public Step {
        formulas = List.copyOf(formulas);
        lit = List.copyOf(lit);
        view = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(view));
        done = List.copyOf(done);
    }

    /** Whether all holds that is asked for. */
    boolean holds(Standing standing) {
        return done.stream().allMatch(it -> it.holds(standing));
    }

    /** What is looked at, where people have looked at something else. */
    public ViewState look(ViewState before) {
        ViewState looked = before;
        for (Map.Entry<String, String> each : view.entrySet()) {
            looked = isNumber(each.getValue())
                    ? looked.choosing(each.getKey(), Integer.parseInt(each.getValue()))
                    : looked.switching(each.getKey(), each.getValue());
        }
        return looked;
    }

    /** The first condition that does not hold, and how it stands; empty where all hold. */
    public Optional<String> missing(Standing standing) {
        return done.stream().filter(it -> !it.holds(standing)).findFirst().map(it -> it.report(standing));
    }

    /**
     * Whether all is there that it names.
     *
     * @throws reverie.model.BadInput where it names a panel, a switch or a quantity that this run does not have
     */
    public void refuseUnknown(Standing standing) {
        lit.stream().filter(id -> !standing.shows(id)).findFirst().ifPresent(id -> {
            throw place.fault("the panel '" + id + "' in “" + title + "”", standing.panelNames());
        });
        view.forEach((id, wanted) -> refuse(id, wanted, standing));
        Stream.of(Stream.of(text), formulas.stream()).flatMap(it -> it).map(Wording::quantities)
                .forEach(it -> refuse(it, standing));
        done.forEach(it -> refuse(it.quantities(), standing));
    }

    /** Which subjects there are is known to whoever draws them alone. */
    private void refuse(String id, String wanted, Standing standing) {
        if (isNumber(wanted)) {
            return;
        }
        List<String> options = standing.options(id);
        if (options.isEmpty()) {
            throw place.fault("the switch '" + id + "' in “" + title + "”", standing.switchNames());
        } else if (!options.contains(wanted)) {
            throw place.fault(id + " '" + wanted + "' in “" + title + "”", "one of " + String.join(", ", options));
        }
    }

    private static boolean isNumber(String wanted) {
        return wanted.matches("\\d{1,9}");
    }

    private void refuse(List<Quantity> quantities, Standing standing) {
        quantities.stream().filter(it -> it.text(standing).isEmpty()).findFirst().ifPresent(it -> {
            throw place.fault("nothing known of " + it.said() + " in “" + title + "”", it.expected(standing));
        });
    }
}
