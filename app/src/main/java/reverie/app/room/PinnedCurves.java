package reverie.app.room;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reverie.app.panel.Content;
import reverie.app.panel.Panel;
import reverie.app.panel.Picture;
import reverie.app.panel.ViewState;
import reverie.model.train.lockstep.LaneSnapshots;
import reverie.model.train.Recorded;
import reverie.viz.chart.Curve;

/** Puts the curves of a pinned run behind those of the present one, in panels of the same id. On the thread that makes pictures. */
final class PinnedCurves {

    private @Nullable Key key;
    private Optional<Picture> picture = Optional.empty();

    private record Key(Runs<?, ?> runs, Recorded<?> newest, ViewState view) {}

    /** A picture with the curves of another run, as it was last, behind its own. */
    <P, S> Picture behind(Picture present, Runs<P, S> pinned, Readings.Of<P, S> reading, ViewState view) {
        List<Recorded<LaneSnapshots<S>>> moments = pinned.recording().moments();
        if (moments.isEmpty()) {
            return present;
        }
        var wanted = new Key(pinned, moments.getLast(), view);
        if (!wanted.equals(key)) {
            picture = Optional.of(
                    reading.picture(new Runs.Frame<>(pinned, moments.getLast().progress()), view.notInspecting()));
            key = wanted;
        }
        return present.withPanels(present.panels().stream().map(this::withCurves).toList());
    }

    private Panel withCurves(Panel panel) {
        return picture.flatMap(it -> it.panel(panel.id())).map(Panel::content)
                .filter(Content.Curves.class::isInstance).map(Content.Curves.class::cast)
                .map(it -> panel.content(before(panel.content(), it.curves()))).orElse(panel);
    }

    private static Content before(Content present, List<Curve> behind) {
        return switch (present) {
            case Content.Curves own when own.lanes() -> own.with(behind.stream().filter(it -> own.curves().stream()
                    .anyMatch(lane -> lane.scale().equals(it.name()) || lane.scale().equals(it.scale()))).toList());
            case Content.Curves own -> own.with(behind);
            case Content.Waiting _ -> new Content.Curves(List.of()).with(behind);
            default -> present;
        };
    }
}
