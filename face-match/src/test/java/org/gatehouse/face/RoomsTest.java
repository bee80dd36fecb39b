// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may see the native libraries, and that the steps depend on each other one way only. */
class RoomsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gatehouse.face");

    @Test
    void onlyTheStepsSeeOpenCv() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.gatehouse.face",
                        "org.gatehouse.face.model..",
                        "org.gatehouse.face.acquire..",
                        "org.gatehouse.face.evaluate..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco..")
                .check(CLASSES);
    }

    @Test
    void onlyThePortraitSeesLeptonica() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gatehouse.face.portrait..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco.leptonica..")
                .check(CLASSES);
    }

    @Test
    void theStepsFormNoCircle() {
        slices().matching("org.gatehouse.face.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
