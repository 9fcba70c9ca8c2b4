package reverie.app.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reverie.app.recipe.Choices;
import reverie.app.recipe.Recipes;
import reverie.app.recipe.rbm.RbmParameters;
import reverie.app.room.Experiment;
import reverie.app.settings.FileName;
import reverie.app.settings.Settings;
import reverie.app.share.Link.Setting;
import reverie.app.shell.Lab;
import reverie.model.BadInput;
import reverie.model.Version;

class LinkTest {

    private static final Experiment RBM = Lab.experiment("rbm");

    private static LinkedRoom opened(String link) {
        return LinkedRoom.of(link, Lab.experiments());
    }

    private static Settings settings(LinkedRoom room) {
        return room.start().settings(room.experiment().recipe(), Recipes.DIGITS);
    }

    @Test
    void saysDataSeedAndWhatIsNotAsUsual() {
        Settings settings = Choices.usual(RBM.recipe(), Recipes.DIGITS).with("seed", "7").with("hidden", "300")
                .with("rate", "0.1..0.01/20");
        Link link = Link.of(RBM, "digits", Recipes.DIGITS, settings, Optional.empty());
        assertThat(link).hasToString("reverie:rbm?data=digits&rate=0.1..0.01/20&hidden=300&seed=7&version="
                + Version.NUMBER);
        assertThat(settings(opened(link.text()))).isEqualTo(settings);
        assertThat(opened(link.text()).remark()).isEmpty();
    }

    @Test
    void saysWhatUsuallyWouldFollowAndHereDoesNot() {
        Settings usual = Choices.usual(RBM.recipe(), Recipes.DIGITS);
        Settings settings = Choices.followed(RBM.recipe(), usual, usual.with("negative-phase", "cd"))
                .taking(List.of(RbmParameters.MOMENTUM), usual);
        Link link = Link.of(RBM, "digits", Recipes.DIGITS, settings, Optional.empty());
        assertThat(link.settings()).extracting(Setting::name).contains("negative-phase", "momentum");
        assertThat(settings(opened(link.text()))).isEqualTo(settings);
    }

    @Test
    void saysARace() {
        Settings settings = Choices.usual(RBM.recipe(), Recipes.DIGITS);
        Link link = Link.of(RBM, "digits", Recipes.DIGITS, settings, Optional.of(RBM.race("rate=0.1,0.05@3;0.5")));
        assertThat(link.text()).contains("&race=rate%3D0.1,0.05@3%3B0.5&");
        assertThat(opened(link.text()).start().race()).contains(RBM.race("rate=0.1,0.05@3;0.5"));
        LinkedRoom other = opened("reverie:rbm?race=rate=0.1&hidden=300");
        assertThat(other.start().race()).isEmpty();
        assertThat(other.remark()).contains("left out race=rate=0.1 (expected 2 to 4)");
        assertThat(opened("reverie:completion?race=chains=4,16").start().race()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data/my own & \"odd\" 100%=+#?'ä漢.csv", "C:\\Data\\x.mat:X", "/a\nb", " x ", "a;b|c<d>"})
    void anyNameOfAFileSurvives(String file) {
        Link link = new Link("rbm", Optional.of(file), List.of(new Setting("odd&name", "a=b&c d")),
                Optional.of("rate=0.05,0.5"), Optional.of("1 2"));
        assertThat(link.text()).matches("reverie:rbm\\?[A-Za-z0-9._~:@/,%&=-]*");
        assertThat(Link.parse(link.text())).isEqualTo(link);
        assertThat(Link.parse("\n " + link.text() + "\n")).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reverie:rbm", "REVERIE:rbm", "reverie://rbm/", "reverie:rbm?", "reverie:rbm?&&",
            " reverie:///rbm\n"})
    void aRoomAloneIsALink(String link) {
        LinkedRoom room = opened(link);
        assertThat(room.experiment().id()).isEqualTo("rbm");
        assertThat(room.start().data()).isEqualTo(RBM.dataSets().getFirst());
        assertThat(room.file()).isEmpty();
        assertThat(room.remark()).isEmpty();
        assertThat(settings(room)).isEqualTo(Choices.usual(RBM.recipe(), Recipes.DIGITS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {"hello; 'hello', expected reverie:ROOM",
            "https://x.org/reverie:rbm; 'https://x.org/reverie:rbm', expected", "reverie:; no room, expected",
            "reverie:?data=digits; no room, expected", "reverie:rbm?rate=0%2; '0%2', expected two digits",
            "reverie:rbm?rate=%zz; '%zz', expected two digits",
            "reverie:rbm?data=%FF; '%FF', which is no text, expected",
            "reverie:gan; the room 'gan', expected one of autoencoder",
            "reverie:gan?version=9.1; the room 'gan', made by version 9.1 (this is "})
    void whatIsNoneSaysWhyInOneLine(String text, String message) {
        assertThatThrownBy(() -> opened(text)).isInstanceOf(BadInput.class)
                .hasMessageStartingWith("link: " + message).hasMessageNotContaining("\n");
    }

    @Test
    void anEndlessTextIsNone() {
        assertThatThrownBy(() -> Link.parse("reverie:rbm?data=" + "x".repeat(100_000))).isInstanceOf(BadInput.class)
                .hasMessageContaining("100017 characters");
    }

    @Test
    void opensAsFarAsItCanAndSaysWhatWasLeftOut() {
        LinkedRoom room = opened(
                "reverie:rbm?data=digits&glow=3&rate=-1&hidden=20&hidden=30&data=glyphs&momentum&seed=5"
                        + "&version=9.1.0");
        Settings settings = settings(room);
        assertThat(settings.get(RbmParameters.HIDDEN)).isEqualTo(20);
        assertThat(settings.get(RbmParameters.SEED)).isEqualTo(5);
        assertThat(room.start().data()).isEqualTo("digits");
        assertThat(room.whole()).isFalse();
        assertThat(room.remark().orElseThrow())
                .startsWith("left out glow=3 (no setting of this room), rate=-1 (expected ")
                .contains("hidden=30 (said twice)", "data=glyphs (said twice)", "momentum= (expected ")
                .endsWith("; the link was made by version 9.1.0 (this is " + Version.NUMBER + ")").doesNotContain("\n");
    }

    @Test
    void aLinkOfAnotherVersionSaysThatOtherThingsMayBeUsual() {
        assertThat(opened("reverie:rbm?data=digits&version=0.0.1").whole()).isTrue();
        assertThat(opened("reverie:rbm?data=digits&version=0.0.1").remark()).contains(
                "the link was made by version 0.0.1 (this is " + Version.NUMBER
                        + "), and what it does not say is as usual here");
    }

    @Test
    void aFileIsNamedAndNothingIsHiddenInItsName() {
        assertThat(opened("reverie:rbm?data=digits").file()).isEmpty();
        LinkedRoom room = opened("reverie:rbm?data=/no/such%0Afile%E2%80%AEvsc.csv");
        assertThat(room.file()).contains("/no/such\nfile\u202evsc.csv");
        assertThat(room.dataTitle()).isEqualTo("/no/such\\x0Afile\\x202Evsc.csv");
    }

    /** Of the data somebody is asked; of a setting that named a file, nobody would be. */
    @Test
    void noSettingNamesAFile() {
        assertThat(Lab.experiments()).isNotEmpty().allSatisfy(experiment -> assertThat(
                experiment.parameters().parameters()).noneMatch(FileName.class::isInstance));
    }

    @Test
    void noSettingHasTheNameOfSomethingElse() {
        assertThat(Lab.experiments()).isNotEmpty().allSatisfy(experiment -> assertThat(
                experiment.parameters().parameters()).noneMatch(it -> Link.RESERVED.contains(it.id())));
    }
}
