package se.tillit.account.erasure;

/**
 * Every place of the database where something of a candidate stands, in an order in which it can be deleted: what refers
 * comes before what it refers to. The platform's own tables are not among them: they are alike in every service. A place
 * is found by the account id, and while the account's row exists also by its address; so what only the address finds is
 * counted before that row goes, and whoever writes the address afterwards begins anew (D8).
 */
enum Trace {
    UNSUBSCRIBE_LINK("unsubscribeLinks", "unsubscribe_link", """
            account_id = :account or subscription_id in (select id from newsletter_subscription where email_key in %s)
            """),
    NEWSLETTER_SUBSCRIPTION("newsletterSubscriptions", "newsletter_subscription", "email_key in %s"),
    STOPPED_JOB_AGENT("stoppedJobAgents", "stopped_job_agent", "account_id = :account"),
    MAIL("mails", "mail", "account_id = :account or lower(recipient) in %s"),
    MAILBOX_ITEM("messages", "mailbox_item", "account_id = :account"),
    HEARD_CASE("cases", "heard_case", "account_id = :account"),
    CONSENT("consents", "consent", "account_id = :account"),
    PREFERENCE("preferences", "preference", "account_id = :account"),
    RECOVERY("recoveries", "recovery", "user_id = :account"),
    REGISTRATION("registrations", "registration", "account_id = :account or email_key in %s"),
    EMPLOYER_APPLICATION("employerApplications", "employer_application", "lower(contact_email) in %s"),
    INVITATION("invitations", "invitation", """
            member_id in (select id from member where state = 'INVITED' and email_key in %s)
            """),
    MEMBER("invitedMembers", "member", "state = 'INVITED' and email_key in %s"),
    ADDRESS_CLAIM("addressClaims", "address_claim", "email_key in %s"),
    ACCOUNT_ACTIVITY("activity", "account_activity", "account_id = :account"),
    ACCOUNT("accounts", "account", "id = :account");

    /** As uniqueness has it, and as she wrote it. */
    private static final String ADDRESS =
            "(select unnest(array[a.email_key, lower(a.email)]) from account a where a.id = :account)";

    private final String kind;
    private final String table;
    private final String where;

    Trace(String kind, String table, String where) {
        this.kind = kind;
        this.table = table;
        this.where = where;
    }

    /** What a certificate calls what stands there. */
    String kind() {
        return kind;
    }

    String table() {
        return table;
    }

    String deletion() {
        return "delete from " + table + condition();
    }

    String count() {
        return "select count(*) from " + table + condition();
    }

    private String condition() {
        return " where (" + where.replace("%s", ADDRESS) + ")";
    }
}
