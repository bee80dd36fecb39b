// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/** Who may know whom: docs/architecture.md as rules over the compiled classes of all four modules. */
@AnalyzeClasses(packages = "org.gatehouse", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule theLaneCoreImportsJavaOnly = classes()
            .that()
            .resideInAPackage("org.gatehouse.gate.lane")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java.lang..", "java.util..", "org.gatehouse.gate.lane", "org.jspecify..")
                            .or(JavaClass.Predicates.type(java.time.Duration.class)));

    @ArchTest
    static final ArchRule theLaneCoreHasNoConcurrencyAndNoFunctionsOfTime = noClasses()
            .that()
            .resideInAPackage("org.gatehouse.gate.lane")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.util.concurrent..", "java.io..", "java.nio.."));

    @ArchTest
    static final ArchRule theDocumentKnowsNeitherFaceNorGate = noClasses()
            .that()
            .resideInAPackage("org.gatehouse.document..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gatehouse.face..", "org.gatehouse.gate..", "org.gatehouse.sim..");

    @ArchTest
    static final ArchRule theFaceKnowsNeitherDocumentNorGate = noClasses()
            .that()
            .resideInAPackage("org.gatehouse.face..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gatehouse.document..", "org.gatehouse.gate..", "org.gatehouse.sim..");

    @ArchTest
    static final ArchRule theGateNeverKnowsTheRig = noClasses()
            .that()
            .resideInAPackage("org.gatehouse.gate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gatehouse.sim..");

    @ArchTest
    static final ArchRule theRigKnowsNobody = noClasses()
            .that()
            .resideInAPackage("org.gatehouse.sim..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.gatehouse.document..",
                    "org.gatehouse.face..",
                    "org.gatehouse.gate..",
                    "org.jmrtd..",
                    "net.sf.scuba..");

    @ArchTest
    static final ArchRule onlyTheChipRoomSeesSmartCards = noClasses()
            .that(resideInAPackage("org.gatehouse..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("org.gatehouse.document.chip", "org.gatehouse.sim.reader")))
                    .and(DescribedPredicate.not(nameMatching("org\\.gatehouse\\.document\\.lds\\.Iso39794Face"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.smartcardio..", "org.jmrtd..", "net.sf.scuba..");

    @ArchTest
    static final ArchRule theReaderOfIso39794FacesSeesNothingElseOfJmrtd = noClasses()
            .that()
            .haveFullyQualifiedName("org.gatehouse.document.lds.Iso39794Face")
            .should()
            .dependOnClassesThat(resideInAnyPackage("javax.smartcardio..", "org.jmrtd..", "net.sf.scuba..")
                    .and(DescribedPredicate.not(resideInAPackage("org.jmrtd.lds.iso39794"))));

    @ArchTest
    static final ArchRule onlyTheImageRoomsSeeOpenCv = noClasses()
            .that(resideInAPackage("org.gatehouse.face..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "org.gatehouse.face.detect",
                            "org.gatehouse.face.quality",
                            "org.gatehouse.face.liveness",
                            "org.gatehouse.face.compare",
                            "org.gatehouse.face.portrait")))
                    .or(resideInAnyPackage("org.gatehouse.gate..", "org.gatehouse.document..")
                            .and(DescribedPredicate.not(resideInAnyPackage(
                                    "org.gatehouse.document.ocr",
                                    "org.gatehouse.document.ocr.locate",
                                    "org.gatehouse.document.ocr.read")))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule thePageIsLocatedThenReadThenDecoded = noClasses()
            .that()
            .resideInAPackage("org.gatehouse.document.ocr.decode")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gatehouse.document.ocr.read", "org.gatehouse.document.ocr.locate");

    @ArchTest
    static final ArchRule onlyTheMqttRoomsSeePaho = noClasses()
            .that(resideInAPackage("org.gatehouse..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("org.gatehouse.gate.device.mqtt", "org.gatehouse.sim.wire"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.paho..");

    @ArchTest
    static final ArchRule nothingThatJudgesReadsTheSystemClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.gatehouse.gate.lane..",
                    "org.gatehouse.gate.policy..",
                    "org.gatehouse.document.inspection..",
                    "org.gatehouse.document.trust..",
                    "org.gatehouse.document.authenticity..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "reads a system clock",
                    call -> (call.getTargetOwner().isEquivalentTo(Clock.class)
                                    && call.getName().startsWith("system"))
                            || (call.getTargetOwner().isEquivalentTo(System.class)
                                    && call.getName().equals("nanoTime"))));

    @ArchTest
    static final ArchRule noCyclesBetweenTheRoomsOfTheDocument =
            slices().matching("org.gatehouse.document.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesBetweenTheRoomsOfTheFace =
            slices().matching("org.gatehouse.face.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesBetweenTheRoomsOfTheGate =
            slices().matching("org.gatehouse.gate.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesBetweenTheRoomsOfTheRig =
            slices().matching("org.gatehouse.sim.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)$");

    @ArchTest
    static final ArchRule nothingIsSetAfterItIsMade = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.gatehouse.document..", "org.gatehouse.face..", "org.gatehouse.gate..")
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.not(
                    com.tngtech.archunit.lang.conditions.ArchConditions.have(DescribedPredicate.<JavaMember>describe(
                            "a setter's name",
                            member -> nameMatching("set[A-Z].*").test(member)))));
}
