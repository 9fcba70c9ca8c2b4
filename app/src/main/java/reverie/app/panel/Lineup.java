package reverie.app.panel;

import static reverie.app.text.Texts.tr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reverie.app.layout.Cell;
import reverie.app.layout.Layout;
import reverie.app.layout.Length;
import reverie.app.settings.Choice.Option;
import reverie.viz.chart.Curve;

/**
 * Several runs side by side, out of what a room shows of each alone: the same panels of all lanes in columns, in the lanes' colours,
 * and below them the curves, for each quantity those of all lanes in one chart. Knows no room.
 */
public final class Lineup {

    /** Which panels stand side by side. */
    public static final String SHOWN = "race-shown";
    /** Those panels of tiles that there are first. */
    private static final String SEVERAL = "several";
    /** How large the filters of all lanes are drawn at least. */
    private static final Switch<String> SIZES = Switch.of(new Control.TileSizes().id(),
            new Option<>("many", "many", tr("Many"), tr("As many filters as have room")),
            new Option<>("large", "large", tr("Large"), tr("Fewer filters, seen from further away")));
    private static final double LEAST_LANE = 120;
    private static final double LEAST_PICTURE = 150;
    private static final double LEAST_CHART = 158;

    private static final Length CHART = new Length.Share(0.28, 240);
    /** Of a lane's height, for a picture below another. */
    private static final Length BELOW = new Length.Share(0.4, 1000);

    private final String parameter;
    private final List<Lane> lanes;
    private final ViewState view;
    private final List<Panel> panels = new ArrayList<>();

    /**
     * One run.
     *
     * @param name    the value of the parameter in which they differ
     * @param out     why it learns no further; empty while it does
     * @param picture what the room shows of it alone
     */
    public record Lane(String name, Optional<String> out, Picture picture) {

        private Optional<Panel> panel(String id) {
            return picture.panel(id);
        }
    }

    private Lineup(String parameter, List<Lane> lanes, ViewState view) {
        this.parameter = parameter;
        this.lanes = lanes;
        this.view = view;
    }

    /**
     * What there is to see of all.
     *
     * @param parameter in which they differ, as people read it
     * @param lanes     from left to right
     * @param view      what people look at
     */
    public static Picture of(String parameter, List<Lane> lanes, ViewState view) {
        return new Lineup(parameter, lanes, view).picture();
    }

    /**
     * What people look at in one lane alone. Filters stand in the order of their units, so that the same unit is at the same place in
     * all lanes, unless somebody has chosen otherwise.
     */
    public static ViewState view(ViewState all, int lane) {
        String end = suffix(lane);
        ViewState own = all.inspecting(all.inspected().stream().filter(it -> it.panel().endsWith(end))
                .map(it -> new Inspected(it.panel().substring(0, it.panel().length() - end.length()), it.unit(),
                        it.tornOff()))
                .toList());
        String order = Switch.LARGEST_FIRST.id();
        return own.pressed(order).isPresent() ? own : own.switching(order, "numbered");
    }

    /** Behind the id of a panel. */
    static String suffix(int lane) {
        return "-lane-" + (lane + 1);
    }

    private Picture picture() {
        List<Panel> first = lanes.getFirst().picture().panels();
        List<Panel> charts = first.stream().filter(it -> hasCurves(it.id())).toList();
        List<Panel> pictures = first.stream().filter(it -> !charts.contains(it)).toList();
        Switch<String> choice = choice(pictures);
        String chosen = view.get(choice);
        List<Panel> shown = chosen.equals(SEVERAL) ? several(pictures)
                : pictures.stream().filter(it -> it.id().equals(chosen)).toList();
        var columns = new Layout.Row(IntStream.range(0, lanes.size()).mapToObj(i -> column(i, shown)).toList());
        List<Layout> curves = charts.stream().flatMap(it -> curves(it).stream()).toList();
        return new Picture(panels, curves.isEmpty() ? columns : Layout.column(columns, new Layout.Row(curves)),
                inspections(), Optional.of(new LaneControls(choice, headers(shown))));
    }

    private static List<LaneControls.Header> headers(List<Panel> shown) {
        var seen = new HashSet<String>();
        return shown.stream().map(panel -> new LaneControls.Header(lasting(panel), panel.controls().stream()
                .filter(it -> seen.add(it.id())).map(Lineup::inLanes).toList()))
                .filter(it -> !it.controls().isEmpty()).toList();
    }

    /** See {@link #view}. */
    private static Control inLanes(Control control) {
        return switch (control) {
            case Control.TileSizes() -> SIZES;
            case Switch<?> ordered when ordered.equals(Switch.LARGEST_FIRST) ->
                new Switch<>(control.id(), Switch.LARGEST_FIRST.options(), false);
            default -> control;
        };
    }

    private boolean hasCurves(String id) {
        return lanes.stream().flatMap(it -> it.panel(id).stream()).anyMatch(
                it -> it.content() instanceof Content.Curves || it.content().equals(Content.UNMEASURED));
    }

    private static Switch<String> choice(List<Panel> pictures) {
        var options = new ArrayList<Option<String>>();
        options.add(
                new Option<>(SEVERAL, SEVERAL, tr("Several"), tr("The first pictures of each run, above one another")));
        pictures.forEach(
                it -> options.add(new Option<>(it.id(), it.id(), lasting(it), tr("Only this picture of each run"))));
        return new Switch<>(SHOWN, options, SEVERAL);
    }

    /** A title that does not change with the unit that is looked at. */
    private static String lasting(Panel panel) {
        return panel.content() instanceof Content.Unit ? panel.title().replaceFirst(" \\d+$", "") : panel.title();
    }

    /** Filters and other tiles, as far as there are both; rather filters in which the runs differ, and more than a single image. */
    private List<Panel> several(List<Panel> pictures) {
        List<Panel> filters = pictures.stream().filter(it -> it.content() instanceof Content.Filters)
                .sorted(Comparator.comparing(this::isCommon)).toList();
        List<Panel> images = pictures.stream().filter(
                it -> it.content() instanceof Content.Wall || it.content() instanceof Content.Rows)
                .sorted(Comparator.comparing(Lineup::isSingle)).toList();
        List<Panel> tiles = Stream.of(filters, images).flatMap(it -> it.stream().limit(filters.isEmpty() ? 2 : 1))
                .toList();
        return tiles.isEmpty() ? pictures.stream().limit(1).toList() : tiles;
    }

    /** Whether all lanes show the same filters, as of a model beside theirs that does not learn by the parameter. */
    private boolean isCommon(Panel panel) {
        return lanes.stream().skip(1).allMatch(lane -> lane.panel(panel.id())
                .filter(own -> Arrays.equals(values(own.content()), values(panel.content()))).isPresent());
    }

    private static boolean isSingle(Panel panel) {
        return panel.content().form().filter(it -> it.count() == 1).isPresent();
    }

    private static float[] values(Content content) {
        return content instanceof Content.Filters filters ? filters.tiles().values() : new float[0];
    }

    /** The panels of a lane above one another, of which only the first says by its title whose they are. */
    private Layout column(int lane, List<Panel> shown) {
        var cells = new ArrayList<Layout>();
        for (Panel each : shown) {
            Panel own = lanes.get(lane).panel(each.id()).orElse(each);
            boolean top = cells.isEmpty();
            panels.add(own.inLane(own.id() + suffix(lane), lane, top ? title(lane, own) : own.title(),
                    facts(lane, own, top)));
            cells.add(Cell.of(own.id() + suffix(lane)).least(LEAST_LANE, LEAST_PICTURE)
                    .high(top ? Length.FILL : BELOW).dropped(top ? 0 : cells.size()));
        }
        return new Layout.Column(cells);
    }

    private String title(int lane, Panel panel) {
        return lanes.get(lane).name() + " · " + panel.title();
    }

    private Facts facts(int lane, Panel panel, boolean top) {
        return top ? lanes.get(lane).out().map(why -> Facts.of(tr("out: {0}", why))).orElse(panel.facts())
                : panel.facts();
    }

    /** A chart for each quantity, in the colours of the lanes. */
    private List<Layout> curves(Panel panel) {
        SequencedMap<String, List<Curve>> quantities = new LinkedHashMap<>();
        for (Lane lane : lanes) {
            for (Curve curve : curves(lane, panel.id())) {
                quantities.computeIfAbsent(curve.name(), _ -> new ArrayList<>());
            }
        }
        for (Lane lane : lanes) {
            List<Curve> own = curves(lane, panel.id());
            quantities.forEach((name, all) -> all.add(own.stream().filter(it -> it.name().equals(name)).findFirst()
                    .map(it -> new Curve(lane.name(), name, it.x(), it.y()))
                    .orElseGet(() -> new Curve(lane.name(), name, new double[0], new double[0]))));
        }
        if (quantities.isEmpty()) {
            panels.add(panel);
            return List.of(Cell.of(panel.id()).least(LEAST_LANE, LEAST_CHART).high(CHART));
        }
        var cells = new ArrayList<Layout>();
        boolean compared = lanes.stream().flatMap(it -> curves(it, panel.id()).stream())
                .anyMatch(it -> !it.scale().equals(it.name()));
        String prefix = compared || quantities.size() == 1 ? subject(panel) + ": " : "";
        var ordered = new LinkedHashMap<String, List<Curve>>();
        quantities.entrySet().stream().sorted(Comparator.comparing(it -> standing(it.getValue())))
                .forEach(it -> ordered.put(it.getKey(), it.getValue()));
        ordered.forEach((name, all) -> {
            boolean leads = cells.isEmpty();
            String id = leads ? panel.id() : panel.id() + "-" + (cells.size() + 1);
            panels.add(new Panel(id, sentence(prefix + name), Facts.of(parameter), panel.help(),
                    leads ? panel.controls() : List.of(), new Content.Curves(all, List.of(), true),
                    OptionalInt.empty()));
            cells.add(Cell.of(id).least(2 * LEAST_LANE, LEAST_CHART).high(CHART)
                    .dropped(leads ? 0 : 1 + cells.size()));
        });
        return cells;
    }

    /** What is the same in all lanes is seen where there is room left, and what is so all the time only then. */
    private static int standing(List<Curve> lanes) {
        double[] first = lanes.getFirst().y();
        if (first.length < 2 || !lanes.stream().allMatch(it -> Arrays.equals(it.y(), first))) {
            return 0;
        }
        return Arrays.stream(first).allMatch(y -> y == first[0]) ? 2 : 1;
    }

    private static List<Curve> curves(Lane lane, String panel) {
        return lane.panel(panel).map(Panel::content).filter(Content.Curves.class::isInstance)
                .map(it -> ((Content.Curves) it).curves()).orElse(List.of());
    }

    /** What curves on one scale are about: what is pressed in the panel's header, else its title. */
    private String subject(Panel panel) {
        return panel.controls().stream().filter(Switch.class::isInstance).map(it -> pressed((Switch<?>) it)).findFirst()
                .orElse(panel.title());
    }

    private String pressed(Switch<?> control) {
        String id = view.pressed(control);
        return control.options().stream().filter(it -> it.id().equals(id)).map(Option::label).findFirst().orElseThrow();
    }

    private static String sentence(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private List<Inspection> inspections() {
        return IntStream.range(0, lanes.size()).boxed()
                .flatMap(i -> lanes.get(i).picture().inspections().stream().map(it -> it.inLane(suffix(i),
                        lanes.get(i).name())))
                .filter(it -> panels.stream().anyMatch(panel -> panel.id().equals(it.of().panel())))
                .toList();
    }
}
