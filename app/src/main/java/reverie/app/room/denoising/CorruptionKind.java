package reverie.app.room.denoising;

import static reverie.app.text.Texts.tr;

import reverie.app.settings.Numbers;
import reverie.model.autoencoder.Corruption;

/** A kind of corruption, which may be slight or heavy. */
enum CorruptionKind {
    MASKING("masking", tr("masking"), tr("Pixels become 0")) {
        @Override
        Corruption at(double level) {
            return new Corruption.Masking(level);
        }

        @Override
        String title(double level) {
            return tr("{0} masked", percent(level));
        }

        @Override
        String brief(double level) {
            return percent(level);
        }
    },
    GAUSSIAN("gaussian", tr("Gaussian"), tr("Normal noise is added; its level is its standard deviation")) {
        @Override
        Levels levels() {
            return DenoisingParameters.NOISE;
        }

        @Override
        Corruption at(double level) {
            return new Corruption.Gaussian(level);
        }

        @Override
        String title(double level) {
            return level == 0 ? tr("No noise") : tr("Noise of {0}", brief(level));
        }

        @Override
        String brief(double level) {
            return "σ " + Numbers.fixed(level, 2);
        }
    },
    SALT_AND_PEPPER("salt-pepper", tr("salt, pepper"), tr("Pixels become black or white, whatever they were")) {
        @Override
        Corruption at(double level) {
            return new Corruption.SaltAndPepper(level);
        }

        @Override
        String title(double level) {
            return tr("{0} salt and pepper", percent(level));
        }

        @Override
        String brief(double level) {
            return percent(level);
        }
    };

    private final String id;
    private final String label;
    private final String help;

    CorruptionKind(String id, String label, String help) {
        this.id = id;
        this.label = label;
        this.help = help;
    }

    /** In links and files. */
    String id() {
        return id;
    }

    /** In the window. */
    String label() {
        return label;
    }

    /** What is done. */
    String help() {
        return help;
    }

    /** How heavy it may be. */
    Levels levels() {
        return DenoisingParameters.SHARES;
    }

    /**
     * What the model does to examples.
     *
     * @param level a share or a standard deviation, from 0 on
     */
    abstract Corruption at(double level);

    /** As in {@code 25 % masked}. */
    abstract String title(double level);

    /** As in {@code 25 %}. */
    abstract String brief(double level);

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
