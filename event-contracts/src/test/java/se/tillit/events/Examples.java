package se.tillit.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import se.tillit.events.erasure.Step;
import se.tillit.events.jobagent.JobAdChanged;
import se.tillit.events.jobagent.JobAlertDue;

/** One event of every type; {@code golden/<type>.v<version>.json} is what it looks like on the wire. */
final class Examples {

    private static final UUID SUBJECT = UUID.fromString("3c1a55a6-0f2d-4c7e-9a37-5a8d1b0e4f11");
    private static final UUID OTHER = UUID.fromString("b7f0c2de-44e1-4d39-8f61-0c9a7be3d522");
    private static final UUID THIRD = UUID.fromString("0e9d8c7b-6a5f-4e3d-8c2b-1a0f9e8d7c33");
    private static final Instant TIME = Instant.parse("2026-11-22T10:15:30.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private Examples() {}

    static Stream<Event> all() {
        return Stream.of(
                new EmployerAccessChanged(SUBJECT, 42, true, false, "SE", Set.of(OTHER)),
                new AccountOpened(SUBJECT, 1, DAY),
                new AccountActivity(SUBJECT, 7, DAY, DAY.minusDays(3)),
                new LoginClosed(SUBJECT, 2, TIME),
                new PartnerChanged(SUBJECT, 3, true),
                new JobAgentStopped(SUBJECT, 2, OTHER),
                new NoticesAccepted(SUBJECT, 3, OTHER, List.of("anonymous-cv.1", "third-countries.1"), "sv", TIME),
                new EmployerWrote(SUBJECT, 1, OTHER, THIRD, TIME),
                new DisclosureEnded(SUBJECT, 2, TIME),
                new RecipientNoticeDue(SUBJECT, 1, OTHER, THIRD),
                new JobAdChanged(SUBJECT, 4, JobAdChanged.State.OPEN, 2),
                new JobAlertDue(SUBJECT, 1, OTHER, THIRD, 2, 7),
                new ConsentChanged(SUBJECT, 5, OTHER, "newsletter", false),
                new RetentionWarning(SUBJECT, 1, OTHER, DAY.plusDays(30), DAY.plusDays(60)),
                new ErasureOrdered(SUBJECT, 4, OTHER, Service.CV, Step.DATA),
                new ErasureAnswered(SUBJECT, 4, Service.CV, Step.DATA, Map.of("cvs", 2L), TIME));
    }
}
