package se.tillit.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import se.tillit.platform.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

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
                .check(code());
    }

    @Test
    void employersAnswersAreNeverForwarded() {
        noClasses()
                .that()
                .resideInAnyPackage("..gateway.employerview..", "..gateway.organisation..", "..gateway.service..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..gateway.forward..")
                .check(code());
    }
}
