package se.tillit.account.organisation;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.tillit.platform.keys.KeyRings;

/** Stores organisation numbers so that a sole trader's cannot be read from the database, and finds them again. */
@Singleton
public class NumberVault {

    private static final byte[] CONTEXT = "organisation number".getBytes(StandardCharsets.UTF_8);

    private final KeyRings keys;

    NumberVault(KeyRings keys) {
        this.keys = keys;
    }

    public StoredNumber store(OrganisationNumber number) {
        byte[] fingerprint = keys.of("fingerprint").hmac(written(number));
        if (!number.ofSoleTrader()) {
            return StoredNumber.ofCompany(number.value(), fingerprint);
        }
        byte[] encrypted = keys.of("secrets").seal(number.value().getBytes(StandardCharsets.UTF_8), CONTEXT);
        return StoredNumber.ofSoleTrader(encrypted, fingerprint);
    }

    /** The number as it was given, for comparing it and for nothing that leaves the service. */
    OrganisationNumber read(StoredNumber stored, String country) {
        String value = stored.shown()
                .orElseGet(() -> stored.encrypted()
                        .flatMap(encrypted -> keys.of("secrets").open(encrypted, CONTEXT))
                        .map(opened -> new String(opened, StandardCharsets.UTF_8))
                        .orElseThrow(() -> new IllegalStateException("the key of a stored number is not in the ring")));
        return new OrganisationNumber(country, value);
    }

    /** What the number may be filed under, current key first, also while the keys are being rotated. */
    List<byte[]> fingerprints(OrganisationNumber number) {
        return keys.of("fingerprint").hmacs(written(number));
    }

    private static byte[] written(OrganisationNumber number) {
        return ("organisation number " + number.country() + " " + number.value()).getBytes(StandardCharsets.UTF_8);
    }
}
