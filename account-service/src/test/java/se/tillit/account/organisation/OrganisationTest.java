package se.tillit.account.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrganisationTest {

    private final OrganisationMother mother = new OrganisationMother();

    @Test
    void givesNoAccessBeforeItIsVerified() {
        assertThat(mother.pending().access())
                .returns(false, EmployerAccess::verified)
                .returns(false, EmployerAccess::suspended)
                .returns(1L, EmployerAccess::version);
    }

    @Test
    void opensWithANewVersionThatNobodyMustConfirm() {
        Organisation organisation = mother.pending();
        long before = organisation.access().version();

        organisation.verify(OrganisationMother.NOW, mother.versions);

        assertThat(organisation.access().verified()).isTrue();
        assertThat(organisation.access().version()).isGreaterThan(before);
        assertThat(organisation.owesClosing()).isFalse();
    }

    @Test
    void closesWithANewVersionThatMustBeConfirmed() {
        Organisation organisation = mother.verified();
        long before = organisation.access().version();

        organisation.suspend(OrganisationMother.NOW, mother.versions);

        assertThat(organisation.access())
                .returns(true, EmployerAccess::verified)
                .returns(true, EmployerAccess::suspended);
        assertThat(organisation.access().version()).isGreaterThan(before);
        assertThat(organisation.owesClosing()).isTrue();
    }

    @Test
    void opensAgainWhenTheSuspensionIsLifted() {
        Organisation organisation = mother.suspended();
        long before = organisation.access().version();

        organisation.lift(OrganisationMother.NOW, mother.versions);

        assertThat(organisation.access().suspended()).isFalse();
        assertThat(organisation.access().version()).isGreaterThan(before);
    }

    @Test
    void takesNoVersionForWhatChangesNothing() {
        Organisation verified = mother.verified();
        Organisation suspended = mother.suspended();
        long before = mother.counter.get();

        verified.verify(OrganisationMother.NOW, mother.versions);
        verified.lift(OrganisationMother.NOW, mother.versions);
        verified.moveTo("SE", mother.versions);
        suspended.suspend(OrganisationMother.NOW, mother.versions);

        assertThat(mother.counter).hasValue(before);
    }

    static Stream<Arguments> impossibleDecisions() {
        OrganisationMother mother = new OrganisationMother();
        return Stream.of(
                decision("verify suspended", mother::suspended, o -> o.verify(OrganisationMother.NOW, mother.versions)),
                decision("refuse verified", mother::verified, o -> o.refuse(OrganisationMother.NOW)),
                decision("refuse suspended", mother::suspended, o -> o.refuse(OrganisationMother.NOW)),
                decision("suspend pending", mother::pending, o -> o.suspend(OrganisationMother.NOW, mother.versions)),
                decision("suspend refused", mother::refused, o -> o.suspend(OrganisationMother.NOW, mother.versions)),
                decision("lift pending", mother::pending, o -> o.lift(OrganisationMother.NOW, mother.versions)),
                decision("lift refused", mother::refused, o -> o.lift(OrganisationMother.NOW, mother.versions)),
                decision("apply again as pending", mother::pending, OrganisationTest::applyAgain),
                decision("apply again as verified", mother::verified, OrganisationTest::applyAgain),
                decision("apply again as suspended", mother::suspended, OrganisationTest::applyAgain));
    }

    private static void applyAgain(Organisation organisation) {
        organisation.applyAgain(OrganisationMother.details("NO"), OrganisationMother.NOW);
    }

    private static Arguments decision(String name, Supplier<Organisation> subject, Consumer<Organisation> act) {
        return Arguments.of(name, subject.get(), act);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossibleDecisions")
    void cannotBeDecidedInTheWrongState(String name, Organisation organisation, Consumer<Organisation> act) {
        OrganisationState before = organisation.state();

        assertThatExceptionOfType(DecisionNotPossibleException.class).isThrownBy(() -> act.accept(organisation));

        assertThat(organisation.state()).isEqualTo(before);
    }

    @Test
    void tellsWhetherARefusalIsNews() {
        Organisation organisation = mother.pending();

        assertThat(organisation.refuse(OrganisationMother.NOW)).isTrue();
        assertThat(organisation.refuse(OrganisationMother.NOW)).isFalse();
        assertThat(organisation.state()).isEqualTo(OrganisationState.REFUSED);
    }

    @Test
    void mayApplyAgainAfterARefusalWithWhatItSaysNow() {
        Organisation organisation = mother.refused();

        applyAgain(organisation);

        assertThat(organisation.state()).isEqualTo(OrganisationState.PENDING);
        assertThat(organisation.details().country()).isEqualTo("NO");
        assertThat(organisation.decidedAt()).isEmpty();
    }

    @Test
    void closesWhenItMovesToAnotherCountry() {
        Organisation organisation = mother.verified();

        organisation.moveTo("US", mother.versions);

        assertThat(organisation.state()).isEqualTo(OrganisationState.PENDING);
        assertThat(organisation.access())
                .returns("US", EmployerAccess::country)
                .returns(false, EmployerAccess::verified);
        assertThat(organisation.owesClosing()).isTrue();
    }

    @Test
    void changesNothingOfItselfWhileSuspendedOrRefused() {
        for (Organisation organisation : List.of(mother.suspended(), mother.refused())) {
            assertThatExceptionOfType(OrganisationNotVerifiedException.class)
                    .isThrownBy(() -> organisation.moveTo("NO", mother.versions));
            assertThatExceptionOfType(OrganisationNotVerifiedException.class)
                    .isThrownBy(() -> organisation.reachedAt(
                            new PostalAddress("a", "b", "c"), new Contact("Eva Ny", "eva@example.org")));
        }
    }

    @Test
    void invitesOnlyWhileVerified() {
        for (Organisation organisation : List.of(mother.pending(), mother.suspended(), mother.refused())) {
            assertThatExceptionOfType(OrganisationNotVerifiedException.class)
                    .isThrownBy(() -> mother.invited(organisation, "a@example.org"));
        }
        assertThat(mother.invited(mother.verified(), "a@example.org").state()).isEqualTo(MemberState.INVITED);
    }

    @Test
    void invitesAnAddressOnce() {
        Organisation organisation = mother.verified();
        mother.invited(organisation, "a@example.org");

        assertThatExceptionOfType(AlreadyInvitedException.class)
                .isThrownBy(() -> mother.invited(organisation, "A@Example.org"));
    }

    @Test
    void givesAccessToWhoHasAcceptedAndToNobodyElse() {
        Organisation organisation = mother.verified();
        Member joined = mother.joined(organisation, "a@example.org");
        mother.invited(organisation, "b@example.org");
        Member left = mother.joined(organisation, "c@example.org");
        organisation.dismiss(left, mother.versions);

        assertThat(organisation.access().members())
                .containsExactly(joined.userId().orElseThrow());
    }

    @Test
    void closesWhenAMemberLeavesAndForgetsHer() {
        Organisation organisation = mother.verified();
        mother.joined(organisation, "a@example.org");
        Member left = mother.joined(organisation, "b@example.org");
        long before = organisation.access().version();

        organisation.dismiss(left, mother.versions);

        assertThat(organisation.access().version()).isGreaterThan(before);
        assertThat(organisation.owesClosing()).isTrue();
        assertThat(left)
                .hasAllNullFieldsOrPropertiesExcept("id", "organisation", "state", "userId", "loginOpen", "createdAt");
        left.loginRemoved();
        assertThat(left.userId()).isEmpty();
    }

    @Test
    void takesAnInvitationBackWithoutAClosing() {
        Organisation organisation = mother.verified();
        Member invited = mother.invited(organisation, "a@example.org");
        long before = mother.counter.get();

        organisation.dismiss(invited, mother.versions);
        organisation.dismiss(invited, mother.versions);

        assertThat(invited.state()).isEqualTo(MemberState.REMOVED);
        assertThat(mother.counter).hasValue(before);
        assertThat(organisation.unpeopled()).isTrue();
    }

    @Test
    void keepsItsLastMember() {
        Organisation organisation = mother.verified();
        Member only = mother.joined(organisation, "a@example.org");
        mother.invited(organisation, "b@example.org");

        assertThatExceptionOfType(LastMemberException.class)
                .isThrownBy(() -> organisation.dismiss(only, mother.versions));

        assertThat(only.active()).isTrue();
    }

    @Test
    void letsNobodyAcceptTwice() {
        Organisation organisation = mother.verified();
        Member joined = mother.joined(organisation, "a@example.org");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> organisation.admit(
                        joined,
                        UUID.randomUUID(),
                        se.tillit.account.credentials.SecurityQuestion.of("?", "a"),
                        mother.versions));
    }
}
