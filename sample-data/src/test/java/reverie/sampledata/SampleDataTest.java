package reverie.sampledata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class SampleDataTest {

    @Test
    void listsTheSetsInOrder() {
        assertThat(SampleData.all()).extracting(SampleSet::name).containsExactly("digits", "small-digits", "fashion",
                "glyphs", "natural-images");
    }

    @Test
    void findsEachByName() {
        assertThat(SampleData.all()).allSatisfy(it -> assertThat(SampleData.named(it.name())).containsSame(it));
        assertThat(SampleData.named("Digits")).isEmpty();
    }

    @Test
    void describesEachInOneLine() {
        assertThat(SampleData.all()).allSatisfy(it -> {
            assertThat(it.description()).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
            assertThat(it.licence()).isNotBlank();
        });
    }

    @Test
    void everyFileOpensAndIsNotShared() throws IOException {
        for (SampleSet set : SampleData.all()) {
            assertThat(set.files()).isNotEmpty().doesNotHaveDuplicates();
            for (SampleFile file : set.files()) {
                assertThat(file.path()).isEqualTo("data/" + set.name() + "/" + file.name());
                try (InputStream in = file.open()) {
                    assertThat(in.read()).isNotEqualTo(-1);
                }
            }
        }
    }

    @Test
    void everyModelOpensAndHasLearnedFromABundledSet() throws IOException {
        assertThat(SampleData.models()).extracting(SampleModel::name).containsExactly("digits-rbm", "digits-dbn",
                "glyphs-rbm", "glyphs-dbn", "digits-dbm", "glyphs-dbm", "digits-pixelcnn");
        for (SampleModel model : SampleData.models()) {
            assertThat(SampleData.model(model.name())).containsSame(model);
            assertThat(SampleData.named(model.data())).isPresent();
            try (InputStream in = model.file().open()) {
                assertThat(in.read()).isNotEqualTo(-1);
            }
        }
        assertThat(SampleData.model("oracle")).isEmpty();
    }

    @Test
    void aFileThatIsNotBundledIsNamed() {
        SampleFile missing = new SampleFile("data/digits/nothing.gz");
        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(missing::open)
                .withMessageContaining("data/digits/nothing.gz");
    }
}
