package reverie.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

final class BackgroundsTest {

    private static final String KEY = "prism.disableRegionCaching";

    private @Nullable String before;

    @BeforeEach
    void forget() {
        before = System.clearProperty(KEY);
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(KEY);
        } else {
            System.setProperty(KEY, before);
        }
    }

    @Test
    void areFilledWhereNobodyChose() {
        Backgrounds.fill();

        assertThat(System.getProperty(KEY)).isEqualTo("true");
    }

    @Test
    void areLeftAsSomebodyChose() {
        System.setProperty(KEY, "false");

        Backgrounds.fill();

        assertThat(System.getProperty(KEY)).isEqualTo("false");
    }
}
