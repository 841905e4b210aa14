package se.tillit.consent.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An entry. Its hash covers everything in it and the hash before it, so an entry that was changed, put in or taken out shows
 * at its place.
 *
 * @param subject the hash of the person's reference
 */
@SuppressWarnings("ArrayRecordComponent") // entries are never compared; their hashes are, by content
public record Entry(
        long seq,
        byte[] subject,
        String kind,
        String matter,
        @Nullable Integer matterVersion,
        String policyVersion,
        String textSha256,
        String language,
        String channel,
        @Nullable String detailsSha256,
        Instant at,
        byte[] previous,
        byte[] hash) {

    private static final String FORM = "tillit-ledger-1";

    /** The entry of an act behind another one. */
    static Entry after(long seq, byte[] previous, Act act) {
        Entry open = new Entry(
                seq,
                act.subject().digest(),
                act.kind().name(),
                act.matter(),
                act.matterVersion(),
                act.policyVersion(),
                act.textSha256(),
                act.language().tag(),
                act.channel().name(),
                act.detailsSha256(),
                act.at(),
                previous,
                new byte[0]);
        return open.with(open.seal());
    }

    private Entry with(byte[] seal) {
        return new Entry(
                seq,
                subject,
                kind,
                matter,
                matterVersion,
                policyVersion,
                textSha256,
                language,
                channel,
                detailsSha256,
                at,
                previous,
                seal);
    }

    /** Whether its hash is that of its content. */
    boolean sealed() {
        return Arrays.equals(hash, seal());
    }

    /** The hash as people read it. */
    public String hashHex() {
        return HexFormat.of().formatHex(hash);
    }

    /** SHA-256 over every field, each preceded by its length, so that no two contents are written alike. */
    private byte[] seal() {
        StringBuilder written = new StringBuilder();
        for (Object field : new Object[] {
            FORM,
            HexFormat.of().formatHex(previous),
            seq,
            HexFormat.of().formatHex(subject),
            kind,
            matter,
            matterVersion == null ? "" : matterVersion,
            policyVersion,
            textSha256,
            language,
            channel,
            detailsSha256 == null ? "" : detailsSha256,
            at
        }) {
            String text = field.toString();
            written.append(text.length()).append(':').append(text);
        }
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(written.toString().getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
