package se.tillit.cv;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("se.tillit.cv"));
    }
}
