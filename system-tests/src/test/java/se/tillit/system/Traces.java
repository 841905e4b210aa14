package se.tillit.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.tillit.localstack.Component;

/** What leads to one person: what she wrote, the ids that stand for her, and what is derived from both under a key. */
final class Traces {

    private static final Map<Component, String> IDS = Map.of(
            Component.CV_SERVICE, """
            select id::text from cv where owner = ?1
            union select id::text from contact_case where owner = ?1
            union select id::text from disclosure where owner = ?1
            union select m.id::text from case_message m
            join contact_case k on k.number = m.case_number where k.owner = ?1
            """,
            Component.ACCOUNT_SERVICE, """
            select id::text from recovery where user_id = ?1
            union select agent_id::text from stopped_job_agent where account_id = ?1
            """,
            Component.JOBAGENT_SERVICE, """
            select id::text from job_agent where account_id = ?1
            union select a.id::text from job_alert a join job_agent g on g.number = a.agent_number where g.account_id = ?1
            """,
            Component.CONSENT_SERVICE, "select id::text from consent where account_id = ?1");

    private static final String REFERENCE = "select subject_ref::text from subject where account_id = ?1";
    private static final Map<Component, String> NUMBERS = Map.of(
            Component.CV_SERVICE, """
            select number::text from cv where owner = ?1 union select number::text from contact_case where owner = ?1
            """,
            Component.JOBAGENT_SERVICE, "select number::text from job_agent where account_id = ?1");

    private final Platform platform;
    private final ErasedPerson person;

    Traces(Platform platform, ErasedPerson person) {
        this.platform = platform;
        this.person = person;
    }

    /** What must be nowhere once she is gone; taken while she is there. */
    void addTo(Needles needles) {
        for (String value : person.values()) {
            needles.add(Needles.Kind.VALUE, "value", Encodings.of(value));
        }
        needles.add(Needles.Kind.ID, "account", Encodings.of(person.account()))
                .add(Needles.Kind.ID, "account", Encodings.ofId(person.account()));
        String reference = reference();
        needles.add(Needles.Kind.ID, "reference", Encodings.ofText(reference))
                .add(Needles.Kind.ID, "reference", Encodings.ofId(reference));
    }

    /** What of her else the data map knows of, as long as she is there. */
    void addAllTo(Needles needles) {
        addTo(needles);
        needles.add(Needles.Kind.HASH, "reference", Map.of("SHA-256", Encodings.digest(reference(), "SHA-256")));
        addIdsTo(needles);
        for (String token : person.tokens()) {
            needles.add(Needles.Kind.HASH, "token", Map.of("SHA-256", Encodings.digest(token, "SHA-256")));
        }
        for (Component service : List.of(
                Component.ACCOUNT_SERVICE,
                Component.CV_SERVICE,
                Component.JOBAGENT_SERVICE,
                Component.CONSENT_SERVICE)) {
            needles.add(Needles.Kind.HASH, "tombstone", Map.of("HMAC of " + service.label(), tombstone(service)));
        }
    }

    void addIdsTo(Needles needles) {
        ids().forEach(id -> needles.add(Needles.Kind.ID, "id", Encodings.ofId(id)));
    }

    /** The random ids of what is hers, and of what she did. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        IDS.forEach((service, query) -> ids.addAll(rows(service, query)));
        return ids;
    }

    private String reference() {
        return rows(Component.CONSENT_SERVICE, REFERENCE).getFirst();
    }

    /** The numbers of her CVs and cases, or of her agents, which stand for them inside one service. */
    List<String> numbers(Component service) {
        return rows(service, requireNonNull(NUMBERS.get(service)));
    }

    /** As architecture has it: keyed, so that nobody else can tell whose it is. */
    private byte[] tombstone(Component service) {
        String ring = requireNonNull(platform.stack().environment(service).get("TILLIT_KEYS_TOMBSTONE"));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(ring.split("[:,]", -1)[1]), "HmacSHA256"));
            return mac.doFinal(person.account().getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> rows(Component service, String query) {
        List<String> found = new ArrayList<>();
        try (Connection connection = platform.stack().database(service).connect();
                PreparedStatement statement = connection.prepareStatement(
                        query.replace("?1", "'" + UUID.fromString(person.account()) + "'"));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }
}
