package se.tillit.events;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import se.tillit.events.account.AccountActivity;
import se.tillit.events.account.AccountOpened;
import se.tillit.events.account.EmployerAccessChanged;
import se.tillit.events.account.JobAgentStopped;
import se.tillit.events.account.LoginClosed;
import se.tillit.events.account.PartnerChanged;
import se.tillit.events.consent.ConsentChanged;
import se.tillit.events.consent.RetentionWarning;
import se.tillit.events.cv.DisclosureEnded;
import se.tillit.events.cv.EmployerWrote;
import se.tillit.events.cv.NoticesAccepted;
import se.tillit.events.cv.RecipientNoticeDue;
import se.tillit.events.erasure.ErasureAnswered;
import se.tillit.events.erasure.ErasureOrdered;
import se.tillit.events.jobagent.JobAdChanged;
import se.tillit.events.jobagent.JobAlertDue;

/** Every event there is: what it is called on the wire, what it is about, where it is published, and who listens. */
public enum EventType {
    EMPLOYER_ACCESS_CHANGED(
            "employer-access-changed",
            "employer-access",
            Topic.ACCOUNT,
            EmployerAccessChanged.class,
            Set.of(Service.CV, Service.JOBAGENT)),
    ACCOUNT_OPENED("account-opened", "account", Topic.ACCOUNT, AccountOpened.class, Set.of(Service.CONSENT)),
    ACCOUNT_ACTIVITY(
            "account-activity", "account-activity", Topic.ACCOUNT, AccountActivity.class, Set.of(Service.CONSENT)),
    LOGIN_CLOSED("login-closed", "login", Topic.ACCOUNT, LoginClosed.class, Set.of(Service.GATEWAY)),
    PARTNER_CHANGED("partner-changed", "partner", Topic.ACCOUNT, PartnerChanged.class, Set.of(Service.JOBAGENT)),
    JOB_AGENT_STOPPED(
            "job-agent-stopped", "job-agent-stop", Topic.ACCOUNT, JobAgentStopped.class, Set.of(Service.JOBAGENT)),
    NOTICES_ACCEPTED("notices-accepted", "cv-notices", Topic.CV, NoticesAccepted.class, Set.of(Service.CONSENT)),
    EMPLOYER_WROTE("employer-wrote", "case-message", Topic.CV, EmployerWrote.class, Set.of(Service.ACCOUNT)),
    DISCLOSURE_ENDED("disclosure-ended", "disclosure", Topic.CV, DisclosureEnded.class, Set.of(Service.CONSENT)),
    RECIPIENT_NOTICE_DUE(
            "recipient-notice-due", "recipient-notice", Topic.CV, RecipientNoticeDue.class, Set.of(Service.ACCOUNT)),
    JOB_AD_CHANGED("job-ad-changed", "job-ad", Topic.JOBAGENT, JobAdChanged.class, Set.of(Service.JOBAGENT)),
    JOB_ALERT_DUE("job-alert-due", "job-alert", Topic.JOBAGENT, JobAlertDue.class, Set.of(Service.ACCOUNT)),
    CONSENT_CHANGED("consent-changed", "consent", Topic.CONSENT, ConsentChanged.class, Set.of(Service.ACCOUNT)),
    RETENTION_WARNING(
            "retention-warning", "retention-warning", Topic.CONSENT, RetentionWarning.class, Set.of(Service.ACCOUNT)),
    ERASURE_ORDERED(
            "erasure-ordered",
            "erasure",
            Topic.ERASURE_ORDERS,
            ErasureOrdered.class,
            Set.of(Service.ACCOUNT, Service.CV, Service.JOBAGENT)),
    ERASURE_ANSWERED(
            "erasure-answered",
            "erasure-answer",
            Topic.ERASURE_ANSWERS,
            ErasureAnswered.class,
            Set.of(Service.CONSENT));

    private final String wireName;
    private final String aggregate;
    private final Topic topic;
    private final Class<? extends Event> form;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<Service> consumers;

    EventType(String wireName, String aggregate, Topic topic, Class<? extends Event> form, Set<Service> consumers) {
        this.wireName = wireName;
        this.aggregate = aggregate;
        this.topic = topic;
        this.form = form;
        this.consumers = Set.copyOf(consumers);
    }

    /** The type of an event. */
    public static EventType of(Event event) {
        return Arrays.stream(values())
                .filter(type -> type.form == event.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(event.getClass() + " is no published event"));
    }

    /** The type that two headers name; empty for one of a later release. */
    public static Optional<EventType> onWire(String wireName, int wireVersion) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName) && type.wireVersion() == wireVersion)
                .findFirst();
    }

    public String wireName() {
        return wireName;
    }

    /** Counts breaks of the JSON; every event is in its first form. */
    public int wireVersion() {
        return 1;
    }

    /** The kind of thing the event is about; versions are counted within it. */
    public String aggregate() {
        return aggregate;
    }

    public Topic topic() {
        return topic;
    }

    public Class<? extends Event> form() {
        return form;
    }

    /** Who listens; an event without a listener is not published. */
    public Set<Service> consumers() {
        return consumers;
    }
}
