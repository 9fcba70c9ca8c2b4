package reverie.app.room.convolution;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.layout.Region;
import reverie.app.room.Focus;
import reverie.app.panel.Area;
import reverie.app.panel.LabelledRows;
import reverie.app.panel.Panel;
import reverie.viz.chart.CurveChart;
import reverie.viz.tiles.Shading;
import reverie.viz.tiles.TileGrid;
import reverie.viz.tiles.Tiles;

/** The room's panels. */
final class ConvolutionView extends Region {

    private static final int USUAL_SIDE = 28;

    private final ConvolutionViewModel model;
    private final List<LayerPanels> layers = IntStream.rangeClosed(1, ConvolutionParameters.MOST_LAYERS)
            .mapToObj(LayerPanels::new).toList();
    private final LabelledRows rows = new LabelledRows("rows");
    private final Panel rowPanel = new Panel("Images", ConvolutionHelp.DATA, rows);
    private final CurveChart curves = new CurveChart();
    private final Panel curvePanel = new Panel("Learning", ConvolutionHelp.CURVES, curves);
    private int depth = ConvolutionParameters.LAYERS.initialValue();
    private int side = USUAL_SIDE;

    /** The filters of a layer and their maps, of which one is marked in both. */
    private static final class LayerPanels {

        private final TileGrid filters = new TileGrid();
        private final TileGrid maps = new TileGrid();
        private final Panel filterPanel;
        private final Panel mapPanel;

        LayerPanels(int layer) {
            filters.setId("filters-" + layer);
            filters.shadingProperty().set(Shading.PER_TILE);
            maps.setId("maps-" + layer);
            filters.selectedProperty().bindBidirectional(maps.selectedProperty());
            filterPanel = new Panel("Layer " + layer, ConvolutionHelp.FILTERS, filters);
            mapPanel = new Panel("Maps", layer == 1 ? ConvolutionHelp.MAPS : ConvolutionHelp.UPPER_MAPS, maps);
        }

        void show(ConvolutionPicture picture, int layer) {
            boolean begun = picture.hasBegun(layer);
            filters.show(begun ? picture.layers().get(layer).filters() : Tiles.NONE);
            maps.show(begun ? picture.layers().get(layer).maps() : Tiles.NONE);
            filterPanel.factsProperty().set(picture.filterFacts(layer));
            mapPanel.factsProperty().set(picture.mapFacts(layer));
        }
    }

    ConvolutionView(ConvolutionViewModel model) {
        this.model = model;
        getStyleClass().add("room");
        layers.forEach(it -> getChildren().addAll(it.filterPanel, it.mapPanel));
        getChildren().addAll(rowPanel, curvePanel);
        rows.follow(model.imageFocus().pointedProperty(), model.imageFocus().chosenProperty(),
                tile -> picture().get().map(it -> it.rows().image(tile)).orElse(Focus.NONE));
        picture().addListener((_, _, picture) -> picture.ifPresent(this::show));
    }

    private ReadOnlyObjectProperty<Optional<ConvolutionPicture>> picture() {
        return model.pipeline().pictureProperty();
    }

    private void show(ConvolutionPicture picture) {
        int width = picture.rows().tiles().width();
        if (picture.depth() != depth || width != side) {
            depth = picture.depth();
            side = width;
            requestLayout();
        }
        for (int l = 0; l < depth; l++) {
            layers.get(l).show(picture, l);
        }
        rows.show(picture.rows(), ConvolutionPicture.ROWS, picture.signed());
        rowPanel.factsProperty().set(picture.rowFacts());
        curves.show(picture.curves());
    }

    @Override
    protected void layoutChildren() {
        ConvolutionPlan plan = ConvolutionPlan.of(getWidth(), getHeight(), depth, side);
        for (int l = 0; l < layers.size(); l++) {
            (l < depth ? plan.filters().get(l) : Area.NONE).place(layers.get(l).filterPanel);
            (l < depth ? plan.maps().get(l) : Area.NONE).place(layers.get(l).mapPanel);
        }
        rows.enlarge(plan.imageWidth());
        plan.rows().place(rowPanel);
        plan.curves().place(curvePanel);
    }
}
