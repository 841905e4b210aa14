package se.tillit.consent.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.UUID;
import se.tillit.platform.ids.Tokens;
import se.tillit.platform.keys.KeyRings;

/** The receipts of erasures: 128 random bits, and whoever has them may follow the erasure and fetch the certificate. */
@Singleton
class Receipts {

    private final Tokens tokens;
    private final KeyRings keys;

    Receipts(Tokens tokens, KeyRings keys) {
        this.tokens = tokens;
        this.keys = keys;
    }

    Erasure.Receipt next(UUID erasureId) {
        String receipt = tokens.next();
        return new Erasure.Receipt(
                Tokens.digest(receipt), keys.of("tombstone").seal(receipt.getBytes(UTF_8), context(erasureId)));
    }

    /** The receipt of an erasure that is going on. */
    String read(Erasure erasure) {
        return erasure.receiptSealed()
                .flatMap(bytes -> keys.of("tombstone").open(bytes, context(erasure.id())))
                .map(bytes -> new String(bytes, UTF_8))
                .orElseThrow(() -> new IllegalStateException("the key that sealed this receipt is missing"));
    }

    private static byte[] context(UUID erasureId) {
        return ("receipt/" + erasureId).getBytes(UTF_8);
    }
}
