package reverie.app.control;

import javafx.scene.control.Skin;
import javafx.scene.control.Slider;
import javafx.scene.control.skin.SliderSkin;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A slider from 0 to 1 whose way up to the thumb is filled. */
public final class FilledSlider extends Slider {

    private static final double KEY_STEP = 0.02;

    /** At 0. */
    public FilledSlider() {
        super(0, 1, 0);
        getStyleClass().add("filled-slider");
        setBlockIncrement(KEY_STEP);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new FilledSkin(this);
    }

    /** Modena's slider with one more region, over the track and below the thumb. */
    private static final class FilledSkin extends SliderSkin {

        private final Region fill = new Region();
        private final StackPane track;
        private final StackPane thumb;

        FilledSkin(Slider slider) {
            super(slider);
            fill.getStyleClass().add("fill");
            fill.setManaged(false);
            fill.setMouseTransparent(true);
            track = part("track");
            thumb = part("thumb");
            getChildren().add(getChildren().indexOf(track) + 1, fill);
            thumb.layoutXProperty().addListener((_, _, _) -> follow());
        }

        private StackPane part(String styleClass) {
            return (StackPane) getChildren().filtered(node -> node.getStyleClass().contains(styleClass))
                    .getFirst();
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            super.layoutChildren(x, y, width, height);
            follow();
        }

        private void follow() {
            double toThumb = thumb.getLayoutX() + thumb.getWidth() / 2 - track.getLayoutX();
            fill.resizeRelocate(track.getLayoutX(), track.getLayoutY(), Math.max(0, toThumb), track.getHeight());
        }
    }
}
