package se.tillit.localstack.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was caught, newest first. It holds the last few thousand mails and forgets older ones, and all of them when it ends. */
final class Mailbox {

    private final Deque<CaughtMail> mails = new ArrayDeque<>();
    private final int capacity;

    Mailbox(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(CaughtMail mail) {
        mails.addFirst(mail);
        if (mails.size() > capacity) {
            mails.removeLast();
        }
    }

    synchronized List<CaughtMail> all() {
        return List.copyOf(mails);
    }

    /** Mail to this address; case is ignored, as mail servers do. */
    List<CaughtMail> to(String address) {
        String wanted = address.toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(mail -> mail.to().toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
    }

    /** Throws the mail to this address away, as its reader may. */
    synchronized void empty(String address) {
        mails.removeAll(to(address));
    }

    Optional<CaughtMail> find(String id) {
        return all().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }
}
