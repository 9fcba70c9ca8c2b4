package reverie.app.draw;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import reverie.app.panel.Content;
import reverie.app.panel.Panel;
import reverie.app.panel.Viewing;

/** What draws which kind of content: those that all rooms have, and those that a room brings along. Immutable. */
public final class Drawings {

    /** Those that all rooms have. */
    public static final Drawings STANDARD = new Drawings(Map.of());

    private final Map<Class<?>, Function<Viewing, ? extends Drawing<?>>> own;

    private Drawings(Map<Class<?>, Function<Viewing, ? extends Drawing<?>>> own) {
        this.own = own;
    }

    /** The same and one more. */
    public <C extends Content.Own> Drawings with(Class<C> kind, Function<Viewing, Drawing<C>> maker) {
        var more = new LinkedHashMap<>(own);
        more.put(kind, maker);
        return new Drawings(more);
    }

    /** A new drawing for that panel. */
    Drawing<?> of(Panel panel, Viewing viewing) {
        String id = panel.id();
        return switch (panel.content()) {
            case Content.Filters _ -> new FiltersDrawing(id, viewing);
            case Content.Wall _ -> new WallDrawing(id);
            case Content.Rows _ -> new RowsDrawing(id, viewing);
            case Content.Curves _ -> new CurvesDrawing(id);
            case Content.Lines _ -> new LinesDrawing(id);
            case Content.Bins _ -> new BinsDrawing(id);
            case Content.Scores _ -> new ScoresDrawing(id);
            case Content.Points _ -> new PointsDrawing(id);
            case Content.Stack _ -> new StackDrawing(id);
            case Content.Codes _ -> new CodesDrawing(viewing);
            case Content.Unit _ -> new UnitDrawing();
            case Content.Waiting _ -> new WaitingDrawing();
            case Content.Own content -> Optional.ofNullable(own.get(content.getClass())).orElseThrow().apply(viewing);
        };
    }
}
