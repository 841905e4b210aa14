package se.tillit.account.newsletter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

/**
 * Hands newsletters out, a batch per transaction together with how far it has come: after a crash another replica goes on
 * behind the last committed reader, and nobody is left out or served twice.
 */
@ApplicationScoped
class SendNewsletter {

    private final Newsletters newsletters;
    private final Subscriptions subscriptions;
    private final HandOut handOut;
    private final NewsletterConfig config;
    private final ExecutorService threads;

    SendNewsletter(
            Newsletters newsletters,
            Subscriptions subscriptions,
            HandOut handOut,
            NewsletterConfig config,
            @VirtualThreads ExecutorService threads) {
        this.newsletters = newsletters;
        this.subscriptions = subscriptions;
        this.handOut = handOut;
        this.config = config;
        this.threads = threads;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) NewsletterOrdered ordered) {
        threads.execute(this::goOn);
    }

    @Scheduled(
            every = "${tillit.newsletter.poll:5s}",
            identity = "newsletters",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void goOn() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::batch);
        }
    }

    /** Does one batch; answers whether there may be more to do. */
    private boolean batch() {
        return newsletters.nextToSend().map(this::batch).orElse(false);
    }

    private boolean batch(Newsletter newsletter) {
        List<Subscription> readers = subscriptions.confirmedAfter(newsletter.lastSubscription(), config.batch());
        if (!readers.isEmpty()) {
            readers.forEach(reader -> handOut.toSubscriber(newsletter, reader));
            newsletter.reachedSubscription(readers.getLast().id());
            return true;
        }
        List<UUID> candidates = newsletters.candidatesAfter(newsletter.lastAccount(), config.batch());
        if (!candidates.isEmpty()) {
            candidates.forEach(candidate -> handOut.toCandidate(newsletter, candidate));
            newsletter.reachedAccount(candidates.getLast());
            return true;
        }
        newsletter.sent();
        return true;
    }

    /** A newsletter was ordered; its observers act after the commit. */
    record NewsletterOrdered() {}
}
