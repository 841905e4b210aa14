package se.tillit.account.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.handover.GivenProfile;
import se.tillit.account.mail.MailLocale;

class RegistrationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);
    private static final Applicant ANNA = new Applicant(
            new EmailAddress("Anna@example.org"),
            MailLocale.SV,
            "2026-11-22",
            NOW,
            new GivenProfile("Anna Ek", "11122", "FEMALE", LocalDate.of(1988, 2, 3)));

    private static Registration pending() {
        return Registration.pending(UUID.randomUUID(), ANNA, "AAAAAAAAAAAAAAAAAAAAAA", NOW, END);
    }

    @Test
    void remembersWhoAppliedWhileItWaits() {
        assertThat(pending().applicant()).isEqualTo(ANNA);
    }

    @Test
    void keepsTheTokensHashAlone() {
        assertThat(pending())
                .extracting("tokenHash")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.BYTE_ARRAY)
                .hasSize(32);
    }

    @Test
    void forgetsTheAddressWhenItIsConfirmedAndWhatWasGivenWhenItIsHandedOver() {
        Registration registration = pending();
        UUID account = UUID.randomUUID();

        registration.confirm(account);
        assertThat(registration).extracting("email", "emailKey").containsOnlyNulls();
        assertThat(registration.given()).isEqualTo(ANNA.profile());
        registration.handedOver();

        assertThat(registration.state()).isEqualTo(RegistrationState.CONFIRMED);
        assertThat(registration.accountId()).isEqualTo(account);
        assertThat(registration)
                .hasAllNullFieldsOrPropertiesExcept(
                        "id",
                        "tokenHash",
                        "state",
                        "locale",
                        "acceptedPolicyVersion",
                        "loginBegun",
                        "accountId",
                        "createdAt",
                        "expiresAt");
    }

    @Test
    void forgetsThePersonWhenItExpires() {
        Registration registration = pending();

        registration.expire();

        assertThat(registration.state()).isEqualTo(RegistrationState.EXPIRED);
        assertThatIllegalStateException().isThrownBy(registration::applicant);
        assertThat(registration).extracting("email").isNull();
    }

    @Test
    void isConfirmedOnce() {
        Registration registration = pending();
        registration.confirm(UUID.randomUUID());

        assertThatIllegalStateException().isThrownBy(() -> registration.confirm(UUID.randomUUID()));
        assertThatIllegalStateException().isThrownBy(registration::expire);
    }

    @Test
    void expiresAtItsEndAndNotBefore() {
        assertThat(pending().expired(END.minusNanos(1))).isFalse();
        assertThat(pending().expired(END)).isTrue();
    }

    @Test
    void keepsNothingOfAKnownAddress() {
        Registration registration = Registration.ofKnownAddress(UUID.randomUUID(), ANNA, NOW, END);

        assertThat(registration)
                .hasAllNullFieldsOrPropertiesExcept(
                        "id", "state", "locale", "acceptedPolicyVersion", "loginBegun", "createdAt", "expiresAt");
    }

    @Test
    void isNotSpelledOutInLogs() {
        assertThat(ANNA.toString() + ANNA.profile()).doesNotContain("Anna", "1988");
    }
}
