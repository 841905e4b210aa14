package se.tillit.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The shape that every service keeps. A service extends it with its root package; each rule is one test. All of them ask one
 * reading of the classes, which takes longer than every rule.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {

    private static final List<String> SERVICES = List.of("account", "cv", "jobagent", "consent", "gateway");

    private final String service;
    private final JavaClasses code;

    /** @param service the service's name as it stands in its packages, for example {@code cv} */
    protected ArchitectureRules(String service) {
        this(
                service,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("se.tillit." + service));
    }

    ArchitectureRules(String service, JavaClasses code) {
        this.service = service;
        this.code = code;
    }

    @Test
    void featuresAreFreeOfCycles() {
        check(slices().matching("se.tillit." + service + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void noOtherServicesCodeIsUsed() {
        String[] others = SERVICES.stream()
                .filter(name -> !name.equals(service))
                .map(name -> "se.tillit." + name + "..")
                .toArray(String[]::new);
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage(others));
    }

    @Test
    void eventsLeaveThroughTheRelayAlone() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer"));
    }

    @Test
    void eventsAreAcknowledgedWhenTheyWereTaken() {
        // A void method that blocks is acknowledged when it returns; any other form is acknowledged earlier.
        check(methods()
                .that()
                .areAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")
                .should()
                .haveRawReturnType("void")
                .andShould()
                .beAnnotatedWith("io.smallrye.reactive.messaging.annotations.Blocking")
                .andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Acknowledgment"));
    }

    @Test
    void scheduledWorkLeavesVirtualThreadsToRequests() {
        // All of it begins with the process. A virtual thread that loads a class holds its carrier: two of them
        // hold two cores, and the one that they wait for never runs.
        check(methods()
                .that()
                .areAnnotatedWith("io.quarkus.scheduler.Scheduled")
                .should()
                .notBeAnnotatedWith("io.smallrye.common.annotation.RunOnVirtualThread"));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(fields().should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty"));
    }

    @Test
    void entitiesStayOutOfResourceSignatures() {
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should(mentionNoEntity()));
    }

    @Test
    void resourceMethodsArePublic() {
        // A package-private one is silently dropped by the framework: every call is a 404 and the build stays green.
        check(methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .and()
                .areDeclaredInClassesThat()
                .areNotInterfaces()
                .should(bePublic()));
    }

    @Test
    void entitiesKnowNothingOfHttp() {
        check(noClasses()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs.."));
    }

    /** The classes, for a rule of one service alone. */
    protected final JavaClasses code() {
        return code;
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(code);
    }

    private static ArchCondition<JavaMethod> bePublic() {
        return new ArchCondition<>("be public") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean satisfied = method.getModifiers().contains(JavaModifier.PUBLIC);
                events.add(new SimpleConditionEvent(method, satisfied, method.getFullName() + " is not public"));
            }
        };
    }

    private static ArchCondition<JavaMethod> mentionNoEntity() {
        return new ArchCondition<>("mention no entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAllInvolvedRawTypes().stream()
                        .filter(ArchitectureRules::isEntity)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " mentions the entity " + type.getSimpleName())));
            }
        };
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith("jakarta.persistence.Entity");
    }
}
