package se.tillit.account.account;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as its owner sees it. */
@Schema(name = "Account")
record AccountView(
        UUID id,
        String email,
        @Schema(enumeration = {"sv", "en"}) String locale,
        String acceptedPolicyVersion,
        Instant createdAt) {

    static AccountView from(Account account) {
        return new AccountView(
                account.id(),
                account.email(),
                account.locale().tag(),
                account.acceptedPolicyVersion(),
                account.createdAt());
    }

    @Override
    public String toString() {
        return "AccountView[…]";
    }

    /** A view and the version that its ETag names. */
    record Versioned(AccountView view, long version) {

        static Versioned from(Account account) {
            return new Versioned(AccountView.from(account), account.version());
        }
    }
}
