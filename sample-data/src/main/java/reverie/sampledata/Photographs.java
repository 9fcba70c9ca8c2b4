package reverie.sampledata;

import java.util.List;

/**
 * Grey photographs of several sizes, to cut patches from.
 *
 * @param photographs in the order to show them
 */
public record Photographs(String name, String description, String licence,
        List<Photograph> photographs) implements SampleSet {

    /**
     * An 8-bit grey PNG file. Its samples are gamma-encoded as in any photograph; {@code BufferedImage.getRGB} takes them
     * for linear and brightens them, so read them from the image's raster.
     *
     * @param name   what it shows, such as {@code coffee}
     * @param credit its author and licence, to stand beside the picture
     * @param width  pixels from left to right
     * @param height pixels from top to bottom
     * @param file   the PNG file
     */
    public record Photograph(String name, String credit, int width, int height, SampleFile file) {}

    public Photographs {
        photographs = List.copyOf(photographs);
    }

    @Override
    public int maxValue() {
        return 255;
    }

    @Override
    public List<SampleFile> files() {
        return photographs.stream().map(Photograph::file).toList();
    }
}
