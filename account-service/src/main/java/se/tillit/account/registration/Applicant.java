package se.tillit.account.registration;

import java.time.Instant;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.handover.GivenProfile;
import se.tillit.account.mail.MailLocale;

/** Who wants an account, and what she accepted and gave. */
record Applicant(
        EmailAddress email,
        MailLocale locale,
        String acceptedPolicyVersion,
        Instant policyAcceptedAt,
        GivenProfile profile) {

    @Override
    public String toString() {
        return "Applicant[…]";
    }
}
