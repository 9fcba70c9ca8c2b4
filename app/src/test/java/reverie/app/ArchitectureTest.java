package reverie.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reverie.app.cli.Main;
import reverie.app.room.Session;
import reverie.app.shell.LabThreads;
import reverie.model.BadInput;
import reverie.viz.tiles.Tiles;

/** The walls that the module system cannot build. */
class ArchitectureTest {

    private static JavaClasses all = new ClassFileImporter().importClasses();

    @BeforeAll
    static void read() {
        List<URL> modules = Stream.of(BadInput.class, Tiles.class, Session.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation()).toList();
        all = new ClassFileImporter().withImportOption(location -> !location.contains("test-classes"))
                .importUrls(modules);
    }

    @Test
    void everyModuleWasRead() {
        assertThat(all.contain(BadInput.class)).isTrue();
        assertThat(all.contain(Tiles.class)).isTrue();
        assertThat(all.contain(Main.class)).isTrue();
    }

    @Test
    void noPackageIsTooCrowdedToBeReadAtAGlance() {
        Map<String, Long> files = all.stream()
                .filter(type -> !type.isNestedClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(files).isNotEmpty().allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(30));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(all);
    }

    static Stream<ArchRule> rules() {
        return Stream.of(
                noClasses().that().resideInAPackage("reverie.model..").should().dependOnClassesThat()
                        .resideInAnyPackage("javafx..", "javax.swing..", "java.awt..", "reverie.viz..", "reverie.app..")
                        .because("models learn the same with and without a window, and data flow one way"),
                slices().matching("reverie.model.(**)").should().beFreeOfCycles()
                        .because("a package is understood with those below it, and without those above"),
                slices().matching("reverie.viz.(**)").should().beFreeOfCycles()
                        .because("a package is understood with those below it, and without those above"),
                noClasses().that().resideInAPackage("reverie.viz..").should()
                        .dependOnClassesThat(resideInAPackage("reverie..").and(not(
                                resideInAPackage("reverie.viz..").or(resideInAPackage("reverie.model.file")))))
                        .because(
                                "a view is handed an immutable value and draws it, and pictures are files; it never asks a"
                                        + " model for anything"),
                slices().matching("reverie.app.(**)").should().beFreeOfCycles()
                        .because("a package can be read, and moved, with those below it alone"),
                slices().matching("reverie.app.room.(*)..").should().notDependOnEachOther()
                        .because("an experiment can be added or removed without touching another"),
                noClasses().that().resideInAPackage("reverie.app.shell..").should()
                        .dependOnClassesThat(resideInAPackage("reverie.app.room.*.."))
                        .because("the window knows experiments only by what they all have in common"),
                noClasses().that().resideInAnyPackage("reverie.app.layout..", "reverie.app.panel..",
                        "reverie.app.draw..", "reverie.app.control..").should().dependOnClassesThat()
                        .resideInAnyPackage("reverie.app.room..", "reverie.app.data..", "reverie.model.train..")
                        .because("what draws panels draws those of any room, and knows neither rooms nor runs"),
                noClasses().that().resideInAnyPackage("reverie.app.layout..", "reverie.app.draw..",
                        "reverie.app.control..").should().dependOnClassesThat().resideInAPackage("reverie.model..")
                        .because("panels come as values, of which none is a model's"),
                noClasses().that().resideInAnyPackage("reverie.app.layout..", "reverie.app.panel..").or()
                        .haveSimpleNameEndingWith("Reading").should().dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
                        .because("what a room shows is a value, made and tested without the toolkit"),
                noClasses().that().resideInAnyPackage("reverie.app.room..", "reverie.app.panel..", "reverie.app.draw..",
                        "reverie.app.layout..", "reverie.app.control..", "reverie.app.settings..").should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("reverie.app.shell..", "reverie.app.cli..")
                        .because("rooms and what furnishes them do not know in which house they stand"),
                noClasses().that().haveSimpleNameEndingWith("ViewModel").or().areAssignableTo(Session.class).should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
                        .because("what a room does is tested without the toolkit"),
                noClasses().that().resideInAPackage("reverie.app.settings..").should().dependOnClassesThat()
                        .resideInAnyPackage("javafx..")
                        .because("the same table serves the window, links, files and the command line"),
                noClasses().that().resideOutsideOfPackage("reverie.model.matrix..").should().dependOnClassesThat()
                        .resideInAPackage("jdk.incubator..")
                        .because("an API that is still incubating may change, and then one package changes with it"),
                noClasses()
                        .that(not(
                                resideInAPackage("reverie.model.train..").or(resideInAPackage("reverie.model.matrix.."))
                                        .or(belongToAnyOf(LabThreads.class))
                                        .or(simpleName("LabThread")).or(simpleName("Interrupt"))))
                        .should().callConstructor(Thread.class, Runnable.class)
                        .orShould().callMethod(Thread.class, "ofPlatform").orShould()
                        .callMethod(Thread.class, "ofVirtual")
                        .orShould().dependOnClassesThat(belongToAnyOf(Executors.class, ForkJoinPool.class))
                        .because("two kinds of threads compete with learning for the processors already; in the window"
                                + " LabThreads alone makes them, on the command line Interrupt makes the one that Ctrl-C needs"),
                noClasses().that().doNotBelongToAnyOf(Main.class).should().callMethod(System.class, "exit", int.class)
                        .because("only the program's entry may decide that there is nothing left to do"),
                noClasses().that().resideInAPackage("reverie.model..").should().dependOnClassesThat()
                        .resideInAPackage("java.util.logging..").orShould().accessField(System.class, "out")
                        .orShould().accessField(System.class, "err")
                        .because(
                                "what happened is in the returned values and exceptions, for whoever wants to show it"),
                classes().that().implement("reverie.app.room.Experiment").should()
                        .resideInAPackage("reverie.app.room.*").andShould().haveSimpleNameEndingWith("Experiment")
                        .because("one looks for an experiment in a package of its own"));
    }
}
