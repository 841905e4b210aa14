package se.tillit.account.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration CAP = Duration.ofMinutes(10);

    private static Mail waiting() {
        MailOrder order = new MailOrder(
                "registration:1",
                "anna@example.org",
                MailTemplate.REGISTRATION_CONFIRMATION,
                MailLocale.SV,
                Map.of("link", "/api/v1/x/token"),
                NOW.plus(Duration.ofHours(1)));
        return new Mail(UUID.randomUUID(), order, new byte[] {1}, NOW);
    }

    @ParameterizedTest
    @CsvSource({"1, PT2S", "2, PT4S", "3, PT8S", "8, PT4M16S", "9, PT8M32S", "10, PT10M", "1000, PT10M"})
    void waitsTwiceAsLongAfterEachFailureUpToTheCap(int attempts, Duration expected) {
        assertThat(Mail.backOff(attempts, CAP)).isEqualTo(expected);
    }

    @Test
    void keepsWaitingAfterAFailure() {
        Mail mail = waiting();
        mail.claim(NOW.plusSeconds(60));

        mail.failed(NOW, CAP);

        assertThat(mail.state()).isEqualTo(MailState.WAITING);
        assertThat(mail.recipient()).isEqualTo("anna@example.org");
        assertThat(mail.attempts()).isEqualTo(1);
    }

    @Test
    void isInTheHandsOfOneAttemptAtATime() {
        Mail mail = waiting();
        assertThat(mail.inHandAt(0)).isFalse();

        mail.claim(NOW.plusSeconds(60));
        assertThat(mail.inHandAt(1)).isTrue();

        mail.claim(NOW.plusSeconds(120));
        assertThat(mail.inHandAt(1)).isFalse();
        assertThat(mail.inHandAt(2)).isTrue();
    }

    @Test
    void givesUpWhenTheNextAttemptWouldComeTooLate() {
        Mail mail = waiting();
        mail.claim(NOW.plusSeconds(60));

        mail.failed(NOW.plus(Duration.ofMinutes(59)).plusSeconds(59), CAP);

        assertThat(mail.state()).isEqualTo(MailState.ABANDONED);
    }

    @Test
    void forgetsRecipientAndContentWhenItIsClosed() {
        Mail sent = waiting();
        sent.sent(NOW);
        Mail abandoned = waiting();
        abandoned.abandon(NOW);

        for (Mail closed : List.of(sent, abandoned)) {
            assertThat(closed).extracting("recipient", "parameters").containsOnlyNulls();
            assertThatIllegalStateException().isThrownBy(closed::recipient);
        }
    }

    @Test
    void isPointlessAfterItsTime() {
        assertThat(waiting().pointless(NOW.plus(Duration.ofHours(1)))).isFalse();
        assertThat(waiting().pointless(NOW.plus(Duration.ofHours(1)).plusNanos(1)))
                .isTrue();
    }
}
