package reverie.app.cli;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen to open a window on. */
final class Display {

    private Display() {
    }

    static boolean isThere() {
        return isThere(System.getProperty("os.name"), System.getenv());
    }

    /** Elsewhere than on macOS and Windows the toolkit needs an X server, which the environment names. */
    static boolean isThere(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("mac") || name.startsWith("windows")
                || !environment.getOrDefault("DISPLAY", "").isEmpty();
    }
}
