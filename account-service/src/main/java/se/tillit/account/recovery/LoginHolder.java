package se.tillit.account.recovery;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.account.account.Account;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.credentials.SecurityQuestion;
import se.tillit.account.mail.MailLocale;
import se.tillit.account.organisation.Member;

/**
 * Who can log in: a candidate, or an employer's user.
 *
 * @param accountId only of a candidate
 */
record LoginHolder(
        UUID userId,
        EmailAddress email,
        MailLocale locale,
        SecurityQuestion question,
        @Nullable UUID accountId) {

    static LoginHolder of(Account account) {
        return new LoginHolder(
                account.id(),
                new EmailAddress(account.email()),
                account.locale(),
                account.securityQuestion(),
                account.id());
    }

    static Optional<LoginHolder> of(Member member) {
        return member.userId()
                .flatMap(userId -> member.securityQuestion()
                        .map(question -> new LoginHolder(
                                userId,
                                member.person().email(),
                                member.organisation().details().locale(),
                                question,
                                null)));
    }

    @Override
    public String toString() {
        return "LoginHolder[…]";
    }
}
