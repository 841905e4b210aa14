package se.tillit.account.mailbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.account.account.Accounts;
import se.tillit.account.input.ListPosition;
import se.tillit.account.mail.MailLocale;
import se.tillit.platform.request.MergePatch;
import se.tillit.platform.request.Versions;

/** What a candidate does with her mailbox. */
@ApplicationScoped
class OwnMailbox {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Mailbox mailbox;
    private final Accounts accounts;
    private final Instance<ItemText> texts;
    private final MergePatch mergePatch;

    OwnMailbox(Mailbox mailbox, Accounts accounts, @Any Instance<ItemText> texts, MergePatch mergePatch) {
        this.mailbox = mailbox;
        this.accounts = accounts;
        this.texts = texts;
        this.mergePatch = mergePatch;
    }

    @Transactional
    List<MessageView> list(UUID accountId, Optional<ListPosition> after, int limit) {
        MailLocale locale = accounts.ofCaller(accountId).locale();
        ListPosition start = after.orElse(new ListPosition(LATEST, new UUID(-1, -1)));
        return mailbox.newestFirst(accountId, start.at(), start.id(), limit).stream()
                .map(item -> MessageView.from(item, locale))
                .toList();
    }

    @Transactional
    Found find(UUID accountId, UUID itemId) {
        MailLocale locale = accounts.ofCaller(accountId).locale();
        return Found.of(mailbox.of(accountId, itemId).orElseThrow(MessageNotFoundException::new), locale);
    }

    /** Outside any transaction: another service may be asked. */
    Optional<ItemText.Words> words(Found found) {
        return texts.stream()
                .filter(candidate -> candidate.kind() == found.item().kind())
                .findFirst()
                .flatMap(text -> text.read(found.item(), found.locale()));
    }

    @Transactional(rollbackOn = JsonProcessingException.class)
    Found mark(UUID accountId, UUID itemId, @Nullable String ifMatch, JsonNode patch) throws JsonProcessingException {
        MailLocale locale = accounts.ofCallerLocked(accountId).locale();
        MailboxItem item = mailbox.of(accountId, itemId).orElseThrow(MessageNotFoundException::new);
        Versions.check(ifMatch, item.version());
        item.mark(mergePatch
                .apply(new MessageState(item.read()), patch, MessageState.class)
                .read());
        mailbox.flush();
        return Found.of(item, locale);
    }

    @Transactional
    void delete(UUID accountId, UUID itemId) {
        accounts.ofCallerLocked(accountId);
        mailbox.delete(mailbox.of(accountId, itemId).orElseThrow(MessageNotFoundException::new));
    }

    /** An item that was read in a transaction which has ended. */
    record Found(MailboxItem item, MailLocale locale, MessageView view, long version) {

        static Found of(MailboxItem item, MailLocale locale) {
            return new Found(item, locale, MessageView.from(item, locale), item.version());
        }
    }
}
