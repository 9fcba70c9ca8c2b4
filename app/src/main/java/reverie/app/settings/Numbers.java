package reverie.app.settings;

import static reverie.app.text.Texts.tr;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import reverie.app.text.Texts;
import reverie.model.BadInput;

/** Numbers as the window writes them: the same in every country, with a true minus sign. */
public final class Numbers {

    private static final double SMALLEST_WRITTEN_OUT = 1e-3;
    private static final double LARGEST_WRITTEN_OUT = 1e7;

    private Numbers() {
    }

    /** Two significant digits: 0.050, 0.50, 2e-4. */
    public static String brief(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size < SMALLEST_WRITTEN_OUT) {
            return scientific(value);
        }
        int whole = (int) Math.floor(Math.log10(size)) + 1;
        return fixed(value, Math.max(0, 2 - whole));
    }

    /** So many digits after the point, and no sign before zeros, but for numbers so large that all of theirs would be noise: 1.7e19. */
    public static String fixed(double value, int digits) {
        if (Math.abs(value) >= LARGEST_WRITTEN_OUT) {
            return scientific(value);
        }
        return minus(String.format(Locale.ROOT, "%." + digits + "f", value).replaceFirst("^-(?=[0.]*$)", ""));
    }

    private static String scientific(double value) {
        String text = String.format(Locale.ROOT, "%.1e", value);
        return minus(text.replace(".0e", "e").replace("e-0", "e-").replaceAll("e\\+0?", "e"));
    }

    /** With commas between thousands: 72,000. */
    public static String grouped(long value) {
        return minus(String.format(Locale.ROOT, "%,d", value));
    }

    /**
     * A number of things, with commas between thousands: 1 step, 72,000 steps.
     *
     * @param one  what is said of one, as in <code>{0} step</code>
     * @param many what is said of another number
     */
    public static String counted(long count, String one, String many) {
        return Texts.filled(count == 1 ? one : many, grouped(count));
    }

    /** Three significant digits at the most of what is no whole number, and no zeros after them: 1, 0.305, 7,900. */
    public static String concise(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < LARGEST_WRITTEN_OUT) {
            return grouped((long) value);
        }
        if (size < SMALLEST_WRITTEN_OUT || size >= LARGEST_WRITTEN_OUT) {
            return scientific(value);
        }
        return minus(new BigDecimal(rounded(value, 3)).round(new MathContext(3)).stripTrailingZeros().toPlainString());
    }

    /** A number that jumps about: three digits are all that stands still long enough to be read, and no fractions. */
    public static String restless(double value) {
        return grouped(Math.round(rounded(value, 3)));
    }

    /** The nearest number with so many significant digits. */
    static double rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits)).doubleValue();
    }

    /** Which numbers are allowed, in words. */
    static String range(double least, double most) {
        if (most == Double.MAX_VALUE || most == Integer.MAX_VALUE) {
            return tr("{0} or more", bound(least));
        }
        return tr("from {0} to {1}", bound(least), bound(most));
    }

    private static String bound(double value) {
        if (value == Math.nextDown(1.0)) {
            return tr("below 1");
        }
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }

    /** Reads a number as people write it, with either minus sign. */
    static double real(About about, String text) {
        try {
            return Double.parseDouble(text.strip().replace('−', '-'));
        } catch (NumberFormatException e) {
            throw new BadInput(about.id(), "'" + text + "'", "a number", e);
        }
    }

    /** Reads a whole number as people write it, with or without commas. */
    static long whole(About about, String text) {
        try {
            return Long.parseLong(text.strip().replace(",", "").replace('−', '-'));
        } catch (NumberFormatException e) {
            throw new BadInput(about.id(), "'" + text + "'", "a whole number", e);
        }
    }

    private static String minus(String text) {
        return text.replace('-', '−').replace("e−", "e-");
    }
}
