package org.paretile.experiments;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house as its plan has it: data flows one way, and nothing below asks anything above. */
@AnalyzeClasses(packages = "org.paretile", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule layers = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("models").definedBy("org.paretile.models..")
            .layer("problems").definedBy("org.paretile.problems..")
            .layer("indicators").definedBy("org.paretile.analysis.indicator..")
            .optionalLayer("analysis").definedBy("org.paretile.analysis.statistics..", "org.paretile.analysis.decision..",
                    "org.paretile.analysis.guideline..", "org.paretile.analysis.report..")
            .layer("optimizers").definedBy("org.paretile.optimizers..")
            .layer("experiments").definedBy("org.paretile.experiments..")
            .whereLayer("experiments").mayNotBeAccessedByAnyLayer()
            .whereLayer("optimizers").mayOnlyBeAccessedByLayers("experiments")
            .whereLayer("analysis").mayOnlyBeAccessedByLayers("experiments")
            .whereLayer("indicators").mayOnlyBeAccessedByLayers("analysis", "optimizers", "experiments")
            .whereLayer("problems").mayOnlyBeAccessedByLayers("indicators", "analysis", "optimizers", "experiments");

    @ArchTest
    static final ArchRule onlyOnePackageKnowsJMetal = noClasses()
            .that().resideOutsideOfPackage("org.paretile.optimizers.jmetal..")
            .should().dependOnClassesThat().resideInAPackage("org.uma.jmetal..");

    @ArchTest
    static final ArchRule modelsNeedTheJdkAndCommonsMath = classes()
            .that().resideInAPackage("org.paretile.models..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("org.paretile.models..", "java..", "org.apache.commons.math3..", "org.jspecify..");

    @ArchTest
    static final ArchRule problemsNeedTheJdkAndModels = classes()
            .that().resideInAPackage("org.paretile.problems..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("org.paretile.models..", "org.paretile.problems..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule noCyclesBetweenPackages =
            slices().matching("org.paretile.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsItsOptions = noClasses()
            .that().resideOutsideOfPackage("org.paretile.experiments.cli")
            .should().dependOnClassesThat().resideInAnyPackage("picocli..", "org.paretile.experiments.cli");

    @ArchTest
    static final ArchRule storesAndStudiesSpeakToNobody = noClasses()
            .that().resideInAnyPackage("org.paretile.experiments.run", "org.paretile.experiments.study", "org.paretile.experiments.compare",
                    "org.paretile.experiments.report")
            .should().dependOnClassesThat().resideInAPackage("org.paretile.experiments.terminal");

    @ArchTest
    static final ArchRule noProcessWideRandomness = noClasses()
            .should().callMethod(Math.class, "random")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that().resideOutsideOfPackage("org.paretile.experiments.cli..")
            .should().accessField(System.class, "out")
            .orShould().accessField(System.class, "err");
}
