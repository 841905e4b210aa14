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
}
