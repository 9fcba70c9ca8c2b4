package reverie.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"0.05, 0.050", "0.5, 0.50", "1, 1.0", "0.99, 0.99", "12, 12", "0.0015, 0.0015", "0.0002, 2e-4",
            "0.00023, 2.3e-4", "0, 0", "-0.25, −0.25", "-0.00002, −2e-5", "1e-12, 1e-12"})
    void writesTwoSignificantDigits(double value, String text) {
        assertThat(Numbers.brief(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"3.14159, 3.14", "-0.5, −0.50", "-0.004, 0.00", "-0.006, −0.01", "123456, 123456.00",
            "2.13080487e19, 2.1e19", "-5e7, −5e7"})
    void writesDigitsAfterThePointWhereTheyMeanSomething(double value, String text) {
        assertThat(Numbers.fixed(value, 2)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0, 0", "-4.3, −4.3", "0.305312, 0.305", "70.25, 70.3", "7900, '7,900'", "1234.5, 1230",
            "0.00012, 1.2e-4", "3e12, 3e12"})
    void saysNoMoreThanThreeDigitsOfAFraction(double value, String text) {
        assertThat(Numbers.concise(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"72000, '72,000'", "-1234, '−1,234'", "7, 7"})
    void groupsThousands(long value, String text) {
        assertThat(Numbers.grouped(value)).isEqualTo(text);
    }
}
