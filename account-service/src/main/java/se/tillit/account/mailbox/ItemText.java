package se.tillit.account.mailbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.account.mail.MailLocale;

/** Says what items of one kind say, each time one is read. A bean of this type is found by the mailbox. */
public interface ItemText {

    ItemKind kind();

    /** Nothing when it may no longer be told. */
    Optional<Words> read(MailboxItem item, MailLocale locale);

    /**
     * The words.
     *
     * @param sender who wrote it, if not Tillit itself
     */
    record Words(@Nullable String sender, String subject, String text) {

        @Override
        public String toString() {
            return "Words[…]";
        }
    }
}
