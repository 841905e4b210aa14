package se.tillit.cv;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;
import se.tillit.platform.test.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("cv");
    }

    @Test
    void ownersFeaturesKnowNothingOfEmployers() {
        noClasses()
                .that()
                .resideInAnyPackage("se.tillit.cv.profile..", "se.tillit.cv.document..", "se.tillit.cv.visibility..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.tillit.cv.view..", "se.tillit.cv.search..", "se.tillit.cv.employeraccess..")
                .check(code());
    }
}
