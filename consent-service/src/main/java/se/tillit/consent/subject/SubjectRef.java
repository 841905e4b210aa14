package se.tillit.consent.subject;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * A person in the ledger. 122 random bits that stand in her receipts; whoever has one can find her entries by their
 * {@link #digest()}, nobody else can, and she alone keeps one after her account is erased (F16).
 */
public record SubjectRef(UUID value) {

    /** What the ledger stores. A plain hash is enough: nobody can guess the reference. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.toString().getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not the value: it opens her entries. */
    @Override
    public String toString() {
        return "subject";
    }
}
