package se.tillit.account.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.util.UUID;

/**
 * What a candidate has chosen. Until she does, what she asked for by using the service comes ({@code jobAgent}, and what
 * employers write), and nothing that she would have to want first.
 */
@Entity
@Table(name = "preference")
class Preference {

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "job_agent")
    private Channel jobAgent = Channel.EMAIL;

    @Enumerated(EnumType.STRING)
    private Channel newsletter = Channel.NONE;

    @Enumerated(EnumType.STRING)
    @Column(name = "career_info")
    private Channel careerInfo = Channel.NONE;

    @Enumerated(EnumType.STRING)
    @Column(name = "cv_requests")
    private Channel cvRequests = Channel.BOTH;

    @Enumerated(EnumType.STRING)
    @Column(name = "employer_messages")
    private Channel employerMessages = Channel.BOTH;

    @Enumerated(EnumType.STRING)
    @Column(name = "digest_weekday")
    private DayOfWeek digestWeekday = DayOfWeek.MONDAY;

    @Column(name = "digest_hour")
    private int digestHour = 7;

    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Preference() {}

    /** The defaults. */
    Preference(UUID accountId) {
        this.accountId = accountId;
    }

    void choose(PreferencesBody wanted) {
        jobAgent = wanted.jobAgent();
        newsletter = wanted.newsletter();
        careerInfo = wanted.careerInfo();
        cvRequests = wanted.cvRequests();
        employerMessages = wanted.employerMessages();
        digestWeekday = wanted.digest().weekday();
        digestHour = wanted.digest().hour();
        version++;
    }

    void noMoreMailedNewsletters() {
        if (newsletter.mail()) {
            newsletter = newsletter.unmailed();
            version++;
        }
    }

    /** Whether a choice opens nothing: such a one never fails for an old ETag. */
    boolean narrowedBy(PreferencesBody wanted) {
        return wanted.jobAgent().within(jobAgent)
                && wanted.newsletter().within(newsletter)
                && wanted.careerInfo().within(careerInfo)
                && wanted.cvRequests().within(cvRequests)
                && wanted.employerMessages().within(employerMessages);
    }

    PreferencesBody body(String locale) {
        return new PreferencesBody(
                jobAgent,
                newsletter,
                careerInfo,
                cvRequests,
                employerMessages,
                locale,
                new PreferencesBody.Digest(digestWeekday, digestHour));
    }

    Channel jobAgent() {
        return jobAgent;
    }

    Channel newsletter() {
        return newsletter;
    }

    Channel cvRequests() {
        return cvRequests;
    }

    Channel employerMessages() {
        return employerMessages;
    }

    long version() {
        return version;
    }
}
