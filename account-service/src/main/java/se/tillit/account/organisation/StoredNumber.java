package se.tillit.account.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organisation number at rest: a company's as it is, a sole trader's encrypted, and of both a keyed fingerprint by
 * which it is found again.
 */
@Embeddable
public class StoredNumber {

    @Column(name = "number")
    private @Nullable String plain;

    @Column(name = "number_sealed")
    private byte @Nullable [] encrypted;

    @Column(name = "number_fingerprint")
    private byte[] fingerprint;

    @SuppressWarnings("NullAway.Init")
    protected StoredNumber() {}

    private StoredNumber(@Nullable String plain, byte @Nullable [] encrypted, byte[] fingerprint) {
        this.plain = plain;
        this.encrypted = encrypted;
        this.fingerprint = fingerprint;
    }

    static StoredNumber ofCompany(String number, byte[] fingerprint) {
        return new StoredNumber(number, null, fingerprint.clone());
    }

    static StoredNumber ofSoleTrader(byte[] encrypted, byte[] fingerprint) {
        return new StoredNumber(null, encrypted.clone(), fingerprint.clone());
    }

    /** The number, if it may be shown: a sole trader's never is. */
    public Optional<String> shown() {
        return Optional.ofNullable(plain);
    }

    byte[] fingerprint() {
        return fingerprint.clone();
    }

    Optional<byte[]> encrypted() {
        return Optional.ofNullable(encrypted).map(byte[]::clone);
    }
}
