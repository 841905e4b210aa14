package se.tillit.account.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Works off the mail queue on every replica at once: claim a few rows and commit, send outside any transaction, write
 * down the outcome. A crash between sending and writing repeats the mail under the same Message-ID.
 */
@ApplicationScoped
class MailDispatcher {

    private static final Logger LOG = Logger.getLogger(MailDispatcher.class);

    private final Mails mails;
    private final MailSender sender;
    private final Event<MailDelivered> delivered;
    private final MailQueueConfig config;
    private final ExecutorService threads;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final AtomicBoolean woken = new AtomicBoolean();

    MailDispatcher(
            Mails mails,
            MailSender sender,
            Event<MailDelivered> delivered,
            MailQueueConfig config,
            @VirtualThreads ExecutorService threads,
            MeterRegistry metrics,
            Clock clock) {
        this.mails = mails;
        this.sender = sender;
        this.delivered = delivered;
        this.config = config;
        this.threads = threads;
        this.metrics = metrics;
        this.clock = clock;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueue.MailQueued queued) {
        if (woken.compareAndSet(false, true)) {
            threads.execute(this::drain);
        }
    }

    /** For what was queued by a replica that died, and for what is due again. */
    @Scheduled(
            every = "${tillit.mail.poll}",
            identity = "mail-queue",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        drain();
    }

    @Scheduled(every = "1h", delayed = "2m", identity = "mail-purge")
    void purge() {
        QuarkusTransaction.requiringNew()
                .run(() -> mails.forgetClosedBefore(clock.instant().minus(config.keptClosed())));
    }

    /** Sends until nothing is due. */
    void drain() {
        woken.set(false);
        for (List<Mail> batch = claim(); !batch.isEmpty(); batch = claim()) {
            CompletableFuture.allOf(batch.stream()
                            .map(mail -> CompletableFuture.runAsync(() -> attempt(mail), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private List<Mail> claim() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            List<Mail> due = mails.due(now, config.batch());
            due.forEach(mail -> mail.claim(now.plus(config.lease())));
            return due;
        });
    }

    private void attempt(Mail mail) {
        if (mail.pointless(clock.instant())) {
            close(mail, "abandoned", row -> row.abandon(clock.instant()));
            return;
        }
        boolean sent;
        try {
            sent = sender.send(mail);
        } catch (MessagingException | RuntimeException e) {
            // Whatever hindered it, the mail is tried again. The exception's text may name the recipient: only its kind
            // is told.
            LOG.warnf(
                    "mail=%s attempt=%d failure=%s",
                    mail.key(), mail.attempts(), e.getClass().getSimpleName());
            close(mail, "failed", row -> row.failed(clock.instant(), config.maxBackOff()));
            return;
        }
        if (sent) {
            close(mail, "sent", this::sent);
        } else {
            close(mail, "suppressed", row -> row.suppress(clock.instant()));
        }
    }

    private void sent(Mail row) {
        row.accountId().ifPresent(accountId -> delivered.fire(new MailDelivered(accountId, row.template())));
        row.sent(clock.instant());
    }

    /** Writes the outcome, unless the lease ran out and another replica has taken the mail since. */
    private void close(Mail mail, String outcome, Consumer<Mail> change) {
        QuarkusTransaction.requiringNew()
                .run(() -> mails.findByIdOptional(mail.id())
                        .filter(row -> row.inHandAt(mail.attempts()))
                        .ifPresent(change));
        metrics.counter("tillit.mail", "template", mail.template().slug(), "outcome", outcome)
                .increment();
    }
}
