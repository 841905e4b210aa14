package se.tillit.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import se.tillit.localstack.Component;

/** Opens what the services sealed about a person, with their keys: AES-256-GCM, bound to the row. */
final class Seals {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** A sealed column: whose key opens it, bound to what, and how its content begins. */
    private record Sealed(Component service, String keys, String query, String content) {}

    private static final Map<String, Sealed> COLUMNS = Map.of(
            "account.mail.parameters",
            new Sealed(
                    Component.ACCOUNT_SERVICE,
                    "SECRETS",
                    "select 'mail ' || mail_key, parameters from mail where account_id = ? and parameters is not null",
                    "{"),
            "account.unsubscribe_link.token_sealed",
            new Sealed(
                    Component.ACCOUNT_SERVICE,
                    "SECRETS",
                    "select 'unsubscribe ' || id, token_sealed from unsubscribe_link where account_id = ?",
                    ""),
            "consent.erasure.receipt_sealed",
            new Sealed(
                    Component.CONSENT_SERVICE,
                    "TOMBSTONE",
                    "select 'receipt/' || id, receipt_sealed from erasure where account_id = ?",
                    ""));

    private final Platform platform;

    Seals(Platform platform) {
        this.platform = platform;
    }

    /** The columns with something sealed about the account that opens. */
    Set<String> opened(String account) {
        Set<String> opened = new TreeSet<>();
        COLUMNS.forEach((place, column) -> {
            try (Connection connection =
                            platform.stack().database(column.service()).connect();
                    PreparedStatement statement = connection.prepareStatement(column.query())) {
                statement.setObject(1, UUID.fromString(account));
                try (ResultSet rows = statement.executeQuery()) {
                    if (rows.next()
                            && open(column, rows.getString(1), rows.getBytes(2)).startsWith(column.content())) {
                        opened.add(place);
                    }
                }
            } catch (SQLException | GeneralSecurityException e) {
                throw new IllegalStateException(place, e);
            }
        });
        return opened;
    }

    /** A key's id and its length, a nonce, what was sealed. */
    private String open(Sealed sealed, String context, byte[] bytes) throws GeneralSecurityException {
        String ring = Objects.requireNonNull(
                platform.stack().environment(sealed.service()).get("TILLIT_KEYS_" + sealed.keys()));
        byte[] secret = Base64.getDecoder().decode(ring.split("[:,]", -1)[1]);
        int nonce = 1 + bytes[0];
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(secret, "AES"),
                new GCMParameterSpec(TAG_BITS, Arrays.copyOfRange(bytes, nonce, nonce + NONCE)));
        cipher.updateAAD(context.getBytes(UTF_8));
        ByteBuffer plain = ByteBuffer.wrap(cipher.doFinal(Arrays.copyOfRange(bytes, nonce + NONCE, bytes.length)));
        return UTF_8.decode(plain).toString();
    }
}
