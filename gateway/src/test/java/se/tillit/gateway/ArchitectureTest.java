package se.tillit.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import se.tillit.platform.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.tillit.gateway");

    ArchitectureTest() {
        super("gateway");
    }

    /** A view is made of named fields; whoever holds the tree could hand it on whole. */
    @Test
    void viewsNeverTouchAnAnswersTree() {
        noClasses()
                .that()
                .resideInAPackage("..gateway.employerview..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .check(CODE);
    }

    @Test
    void employersAnswersAreNeverForwarded() {
        noClasses()
                .that()
                .resideInAnyPackage("..gateway.employerview..", "..gateway.organisation..", "..gateway.service..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..gateway.forward..")
                .check(CODE);
    }
}
