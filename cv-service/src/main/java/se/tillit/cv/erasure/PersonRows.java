package se.tillit.cv.erasure;

import java.util.List;

/**
 * Everything that this service's own tables hold about a person, in the order in which it is deleted. A table that is about
 * people has an entry here, unless every service has it ({@link se.tillit.platform.erasure.SharedRows}); the statement finds
 * its rows by parameter {@code :account}.
 *
 * @param kind as it is counted in the certificate
 */
record PersonRows(String kind, String table, String condition, Removal removal) {

    /** How rows go. */
    enum Removal {
        DELETED,
        /** The row is the employer's; what it says of the person goes. */
        EMPTIED
    }

    static final List<PersonRows> ALL = List.of(
            deleted(
                    "messages",
                    "case_message t",
                    "exists (select from contact_case k where k.number = t.case_number" + " and k.owner = :account)"),
            deleted(
                    "reports",
                    "case_report t",
                    "exists (select from contact_case k where k.number = t.case_number" + " and k.owner = :account)"),
            deleted("disclosures", "disclosure t", "t.owner = :account"),
            new PersonRows("cases", "contact_case t", "t.owner = :account", Removal.EMPTIED),
            deleted(
                    "reads",
                    "cv_read t",
                    "exists (select from cv c where c.number = t.cv_number and c.owner = :account)"),
            deleted(
                    "notices",
                    "notice_acceptance t",
                    "exists (select from cv c where c.number = t.cv_number" + " and c.owner = :account)"),
            deleted("cvs", "cv t", "t.owner = :account"),
            deleted("profiles", "profile t", "t.account_id = :account"),
            deleted("blocks", "employer_block t", "t.account_id = :account"),
            deleted("closings", "closed_owner t", "t.account_id = :account"));

    private static PersonRows deleted(String kind, String table, String condition) {
        return new PersonRows(kind, table, condition, Removal.DELETED);
    }

    String removing() {
        return switch (removal) {
            case DELETED -> "delete from " + table + " where " + condition;
            case EMPTIED ->
                "update " + table + " set state = 'GONE', owner = null, cv_number = null, reference_epoch = null,"
                        + " subject = null, job_ad_id = null where " + condition;
        };
    }

    String counting() {
        return "select count(*) from " + table + " where " + condition;
    }
}
