package reverie.app.shell.data.preview;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Two parts beside each other where there is room, else one below the other. Each is as high as its text needs in the width that it
 * really gets, which a grid with shares of the width does not work out.
 */
final class PreviewParts extends Region {

    private static final double GAP = 14;
    /** Width from which they stand beside each other. */
    private static final double BESIDE = 720;
    /** Of the width, for the first. */
    private static final double SHARE = 0.6;

    private final Region first;
    private final Region second;

    PreviewParts(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    private boolean isBeside(double width) {
        return width >= BESIDE && first.isManaged() && second.isManaged();
    }

    private double inside(double width) {
        Insets insets = getInsets();
        return width - insets.getLeft() - insets.getRight();
    }

    private double firstWidth(double width) {
        return isBeside(width) ? snapSizeX((inside(width) - GAP) * SHARE) : inside(width);
    }

    private double secondWidth(double width) {
        return isBeside(width) ? inside(width) - GAP - firstWidth(width) : inside(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = first.isManaged() ? first.prefHeight(firstWidth(width)) : 0;
        double other = second.isManaged() ? second.prefHeight(secondWidth(width)) : 0;
        boolean both = first.isManaged() && second.isManaged();
        Insets insets = getInsets();
        return insets.getTop() + insets.getBottom()
                + (isBeside(width) ? Math.max(one, other) : one + other + (both ? GAP : 0));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double x = getInsets().getLeft();
        double y = getInsets().getTop();
        if (isBeside(width)) {
            double height = Math.max(first.prefHeight(firstWidth(width)), second.prefHeight(secondWidth(width)));
            first.resizeRelocate(x, y, firstWidth(width), height);
            second.resizeRelocate(x + firstWidth(width) + GAP, y, secondWidth(width), height);
            return;
        }
        for (Region part : List.of(first, second)) {
            if (part.isManaged()) {
                double height = part.prefHeight(inside(width));
                part.resizeRelocate(x, y, inside(width), height);
                y += height + GAP;
            }
        }
    }
}
