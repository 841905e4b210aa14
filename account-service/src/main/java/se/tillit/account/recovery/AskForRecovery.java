package se.tillit.account.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.link.LinkAction;
import se.tillit.account.mail.MailOrder;
import se.tillit.account.mail.MailQueue;
import se.tillit.account.mail.MailTemplate;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.ids.Tokens;

/** Takes the question for a new password: the same look-ups and one insert for every address, and a mail to a known one. */
@ApplicationScoped
class AskForRecovery {

    private final LoginHolders holders;
    private final Recoveries recoveries;
    private final MailQueue mail;
    private final RecoveryConfig config;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    AskForRecovery(
            LoginHolders holders,
            Recoveries recoveries,
            MailQueue mail,
            RecoveryConfig config,
            Tokens tokens,
            Ids ids,
            Clock clock) {
        this.holders = holders;
        this.recoveries = recoveries;
        this.mail = mail;
        this.config = config;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    void take(EmailAddress address) {
        Instant now = clock.instant();
        Optional<LoginHolder> holder = holders.at(address)
                .filter(known ->
                        recoveries.askedSince(known.userId(), now.minus(Duration.ofDays(1))) < config.perDay());
        String token = tokens.next();
        Recovery recovery = new Recovery(
                ids.random(), token, holder.map(LoginHolder::userId).orElse(null), now, now.plus(config.life()));
        recoveries.persist(recovery);
        holder.ifPresent(known -> mail.order(new MailOrder(
                "recovery:" + recovery.id(),
                known.email().value(),
                MailTemplate.RECOVERY,
                known.locale(),
                Map.of("link", LinkAction.RECOVER_LOGIN.link(token)),
                recovery.expiresAt(),
                known.accountId())));
    }
}
