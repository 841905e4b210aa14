package se.tillit.account.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tillit.account.mail.MailDetails;
import se.tillit.account.mail.MailLocale;
import se.tillit.account.mail.MailTemplate;
import se.tillit.account.unsubscription.Reader;

/** What a newsletter says, asked at each attempt: whoever has unsubscribed or withdrawn since is not mailed (feature 59). */
@ApplicationScoped
class NewsletterMail implements MailDetails {

    static final String NEWSLETTER = "newsletter";
    static final String READER = "reader";
    static final String LOCALE = "locale";

    private static final String CANDIDATE = "candidate/";
    private static final String SUBSCRIBER = "subscriber/";

    private final Newsletters newsletters;
    private final NewsletterReaders readers;

    NewsletterMail(Newsletters newsletters, NewsletterReaders readers) {
        this.newsletters = newsletters;
        this.readers = readers;
    }

    @Override
    public MailTemplate template() {
        return MailTemplate.NEWSLETTER;
    }

    @Override
    @Transactional
    public Optional<Map<String, Object>> fetch(Map<String, String> ordered) {
        MailLocale locale = MailLocale.of(ordered.getOrDefault(LOCALE, "en"));
        return newsletters
                .findByIdOptional(UUID.fromString(ordered.getOrDefault(NEWSLETTER, "")))
                .filter(_ -> readers.reads(parse(ordered.getOrDefault(READER, ""))))
                .map(newsletter -> Map.of("subject", newsletter.subject(locale), "text", newsletter.text(locale)));
    }

    static String written(Reader reader) {
        return switch (reader) {
            case Reader.Candidate(UUID id) -> CANDIDATE + id;
            case Reader.Agent _ -> throw new IllegalArgumentException("a job agent reads no newsletter");
            case Reader.Subscriber(UUID id) -> SUBSCRIBER + id;
        };
    }

    private static Reader parse(String written) {
        UUID id = UUID.fromString(written.substring(written.indexOf('/') + 1));
        return written.startsWith(CANDIDATE) ? new Reader.Candidate(id) : new Reader.Subscriber(id);
    }
}
