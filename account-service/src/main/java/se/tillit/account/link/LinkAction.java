package se.tillit.account.link;

/** What a mailed link can be for. GET below the path describes, POST to it acts. */
public enum LinkAction {
    CONFIRM_REGISTRATION("/api/v1/registrations/confirmations"),
    CONFIRM_EMPLOYER_APPLICATION("/api/v1/employer-applications/confirmations"),
    ACCEPT_INVITATION("/api/v1/invitations/confirmations"),
    CONFIRM_NEWSLETTER("/api/v1/newsletter-subscriptions/confirmations"),
    RECOVER_LOGIN("/api/v1/recoveries/confirmations");

    private final String post;

    LinkAction(String post) {
        this.post = post;
    }

    /** Where the token is posted. */
    public String post() {
        return post;
    }

    /** What stands in the mail. */
    public String link(String token) {
        return post + "/" + token;
    }
}
