package reverie.viz.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0; 0; 0", "-0.0; 0; 0", "1; 1.000; 1", "0.5; 0.5000; 0.5",
            "-0.031204; −0.03120; −0.0312",
            "100; 100.0; 100", "12.3456; 12.35; 12.3", "-182.34; −182.3; −182", "9.99996; 10.00; 10",
            "0.00012; 0.0001200; 0.00012",
            "0.000012; 1.200e−5; 1.2e−5", "1234567; 1,235,000; 1,230,000", "72000; 72,000; 72,000",
            "-1.5e12; −1.500e12; −1.5e12",
            "1e300; 1.000e300; 1e300", "4.9e-324; 4.941e−324; 4.94e−324", "NaN; not a number; not a number",
            "Infinity; ∞; ∞", "-Infinity; −∞; −∞"})
    void writesNumbers(double value, String exact, String brief) {
        assertThat(NumberText.exact(value)).isEqualTo(exact);
        assertThat(NumberText.brief(value)).isEqualTo(brief);
    }
}
