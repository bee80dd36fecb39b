// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The room that sees both sides: nobody sees it, and it does not go round the wire (docs/adr/0020). */
@AnalyzeClasses(packages = "org.gatehouse", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseOfTheRigTest {

    @ArchTest
    static final ArchRule nobodyKnowsTheRoomThatSeesBothSides = noClasses()
            .that(resideInAPackage("org.gatehouse..")
                    .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("org.gatehouse.rig.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gatehouse.rig..");

    @ArchTest
    static final ArchRule onlyItsLanePutsControllerAndSimulatorTogether = noClasses()
            .that()
            .resideInAnyPackage("org.gatehouse.rig.net..", "org.gatehouse.rig.plan..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.gatehouse.gate..", "org.gatehouse.sim..");

    @ArchTest
    static final ArchRule nothingInItReadsTheSystemClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.gatehouse.rig.time..",
                    "org.gatehouse.rig.plan..",
                    "org.gatehouse.rig.net..",
                    "org.gatehouse.rig.lane..",
                    "org.gatehouse.rig.world..",
                    "org.gatehouse.rig.check..")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
