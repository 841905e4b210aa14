package se.tillit.account.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Employers;
import se.tillit.account.support.Employers.Employer;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.People;
import se.tillit.account.support.Topics;
import se.tillit.events.cv.RecipientNoticeDue;

@QuarkusTest
@WithTestResource(AccountStack.class)
class RecipientNoticeConsumerTest {

    private static final String CONSUMER = "recipient-notice";

    @Inject
    Topics topics;

    private static RecipientNoticeDue notice(String employerId, long version) {
        return new RecipientNoticeDue(UUID.randomUUID(), version, UUID.fromString(employerId), UUID.randomUUID());
    }

    @Test
    void tellsEachActiveMemberAndNobodyElse() {
        Employer employer = Employers.verified();
        String colleague = People.newAddress();
        Employers.joined(employer, colleague);
        String invited = People.newAddress();
        Employers.invited(employer, invited);
        RecipientNoticeDue notice = notice(employer.id(), 1);

        topics.taken(CONSUMER, notice);

        assertThat(Inbox.newest(employer.contact(), 3).text())
                .contains(notice.caseId().toString());
        assertThat(Inbox.newest(colleague, 2).text()).contains(notice.caseId().toString());
        Inbox.quiet();
        assertThat(Inbox.now(invited)).hasSize(1);
    }

    @Test
    void tellsASuspendedEmployerToo() {
        Employer employer = Employers.verified();
        Employers.suspend(employer.id()).statusCode(200);

        topics.taken(CONSUMER, notice(employer.id(), 1));

        Inbox.of(employer.contact(), 3);
    }

    @Test
    void tellsTheContactOfAnEmployerWithoutMembers() {
        String contact = Employers.newContact();
        String id = Employers.applied(contact);

        topics.taken(CONSUMER, notice(id, 1));

        Inbox.of(contact, 2);
    }

    @Test
    void tellsOnceWhenItComesTwice() {
        Employer employer = Employers.verified();

        topics.takenTwice(CONSUMER, notice(employer.id(), 1));

        Inbox.of(employer.contact(), 3);
        Inbox.quiet();
        assertThat(Inbox.now(employer.contact())).hasSize(3);
    }

    @Test
    void dropsAStaleOne() {
        Employer employer = Employers.verified();
        RecipientNoticeDue newer = notice(employer.id(), 2);
        topics.taken(CONSUMER, newer);
        Inbox.of(employer.contact(), 3);

        topics.stale(CONSUMER, new RecipientNoticeDue(newer.noticeId(), 1, newer.employerId(), newer.caseId()));

        Inbox.quiet();
        assertThat(Inbox.now(employer.contact())).hasSize(3);
    }

    @Test
    void parksANoticeToNobodyItKnows() {
        RecipientNoticeDue stray = notice(UUID.randomUUID().toString(), 1);

        topics.refused(CONSUMER, stray);

        assertThat(topics.reasonParked(CONSUMER, stray.noticeId())).isEqualTo("unknown-employer");
    }

    @Test
    void parksPoison() {
        RecipientNoticeDue poisoned = notice(Employers.verified().id(), 1);

        topics.poison(CONSUMER, poisoned);

        assertThat(topics.reasonParked(CONSUMER, poisoned.noticeId())).isEqualTo("unreadable-payload");
    }
}
