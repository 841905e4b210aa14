package se.tillit.account.unsubscription;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a link in bulk mail is for, and whether it has been used. */
@Schema(name = "Unsubscription")
record UnsubscriptionView(
        @Schema(enumeration = "UNSUBSCRIBE") String action,
        MailingList list,
        @Schema(enumeration = {"WAITING", "DONE"}) String status,

        @Schema(description = "Where to POST, with any body or none.")
        String post) {

    static UnsubscriptionView of(MailingList list, boolean done, String post) {
        return new UnsubscriptionView("UNSUBSCRIBE", list, done ? "DONE" : "WAITING", post);
    }
}
