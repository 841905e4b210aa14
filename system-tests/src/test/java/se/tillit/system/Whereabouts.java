package se.tillit.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.tillit.localstack.Component;

/**
 * Where people stand, seen at every stage of their lives here and held against the data map: what it says of a column or a
 * field must be found there, in that form, and nothing anywhere else.
 */
final class Whereabouts {

    /** Places about a candidate that nobody fills who registers, lives and leaves within a test, and why. */
    private static final Map<String, String> NOT_FILLED = Map.of(
            "account.account.security_answer_hash", "salted, so nobody can look for it",
            "account.address_claim.email_key", "stands only while a confirmation is being carried out",
            "account.newsletter.last_account", "emptied as soon as the letter is handed out",
            "retention-warning.warningId", "nobody who was here today is warned",
            "retention-warning.accountId", "nobody who was here today is warned",
            "*.inbox_parked.aggregate_id", "nothing is parked",
            "*.inbox_parked.headers", "nothing is parked",
            "*.inbox_parked.payload", "nothing is parked");

    private static final Set<String> MAIL = Set.of("caught mail");

    private final Platform platform;
    private final List<ErasedPerson> people;
    private final DataMap map = DataMap.read();
    private final Needles needles = new Needles();
    private final Scan scan;
    private final Map<String, Set<Needles.Kind>> otherwise = new TreeMap<>();

    Whereabouts(Platform platform, List<ErasedPerson> people) {
        this.platform = platform;
        this.people = people;
        this.scan = new Scan(platform, needles);
    }

    long bytes() {
        return scan.bytes();
    }

    /** How many places the map names that can be held against it here. */
    int places() {
        return map.ofCandidates().size() - NOT_FILLED.size();
    }

    /** In how many of them everything stands that the map says, and nothing else. */
    int found() {
        Map<String, Set<Needles.Kind>> seen = seen();
        return (int) map.ofCandidates().entrySet().stream()
                .filter(said -> !NOT_FILLED.containsKey(said.getKey())
                        && said.getValue().equals(seen.get(said.getKey())))
                .count();
    }

    static int notFilled() {
        return NOT_FILLED.size();
    }

    /** While their registrations wait for the click. */
    void registering() {
        for (ErasedPerson person : people) {
            person.values().forEach(value -> needles.add(Needles.Kind.VALUE, "value", Encodings.of(value)));
            needles.add(
                    Needles.Kind.HASH,
                    "token",
                    Map.of("SHA-256", Encodings.digest(person.registrationToken(), "SHA-256")));
        }
        scan.table(Component.ACCOUNT_SERVICE, "registration");
    }

    /** When they have done everything there is to do. */
    void living() {
        people.forEach(person -> new Traces(platform, person).addAllTo(needles));
        scan.everything();
        seals();
        numbers(Component.CV_SERVICE);
        numbers(Component.JOBAGENT_SERVICE);
    }

    /** When mail waits for them. */
    void expectingMail() {
        people.forEach(person -> new Traces(platform, person).addIdsTo(needles));
        scan.table(Component.ACCOUNT_SERVICE, "mail").table(Component.ACCOUNT_SERVICE, "recovery");
        seals();
    }

    /** When their erasures wait for the first stop. */
    void leaving() {
        for (ErasedPerson person : people) {
            needles.add(Needles.Kind.HASH, "receipt", Map.of("SHA-256", Encodings.digest(person.receipt(), "SHA-256")));
        }
        scan.databases(List.of(Component.CV_SERVICE, Component.CONSENT_SERVICE)).topics();
        seals();
    }

    /** When they are gone: what was said about it, and what refuses them from now on. */
    void gone() {
        scan.topics();
        for (Component service : List.of(
                Component.ACCOUNT_SERVICE,
                Component.CV_SERVICE,
                Component.JOBAGENT_SERVICE,
                Component.CONSENT_SERVICE)) {
            scan.table(service, "tombstone");
        }
    }

    /** What the map says and nobody saw, and what was seen and the map does not say. */
    Set<String> wrong() {
        Map<String, Set<Needles.Kind>> said = map.ofCandidates();
        Map<String, Set<Needles.Kind>> seen = seen();
        Set<String> wrong = new TreeSet<>();
        said.forEach((place, kinds) -> {
            Set<Needles.Kind> there = seen.getOrDefault(place, Set.of());
            if (!NOT_FILLED.containsKey(place) && !there.equals(kinds)) {
                wrong.add(place + " should hold " + kinds + " and holds " + there);
            }
        });
        seen.forEach((place, kinds) -> {
            if (!said.containsKey(place) && !place.startsWith("topic ") && !MAIL.contains(place)) {
                wrong.add(place + " should hold nothing and holds " + kinds);
            }
            if (place.startsWith("topic ") && kinds.contains(Needles.Kind.VALUE)) {
                wrong.add(place + " should hold ids alone");
            }
        });
        if (!seen.keySet().containsAll(MAIL)) {
            wrong.add("no mail was caught");
        }
        return wrong;
    }

    private Map<String, Set<Needles.Kind>> seen() {
        Map<String, Set<Needles.Kind>> seen = new TreeMap<>();
        scan.hits().forEach((place, hits) -> hits.forEach(hit -> add(seen, map.nameOf(place), hit.kind())));
        otherwise.forEach((place, kinds) -> kinds.forEach(kind -> add(seen, place, kind)));
        return seen;
    }

    private static void add(Map<String, Set<Needles.Kind>> places, String place, Needles.Kind kind) {
        places.computeIfAbsent(place, _ -> EnumSet.noneOf(Needles.Kind.class)).add(kind);
    }

    private void seals() {
        Seals seals = new Seals(platform);
        people.forEach(
                person -> seals.opened(person.account()).forEach(place -> add(otherwise, place, Needles.Kind.SEALED)));
    }

    /** A CV, a case or an agent stands by its number in the tables of its own database. A number is too short to be looked for. */
    private void numbers(Component service) {
        Set<String> numbers = new HashSet<>();
        people.forEach(person -> numbers.addAll(new Traces(platform, person).numbers(service)));
        for (String place : map.ofCandidates().keySet()) {
            if (place.startsWith(Scan.database(service) + ".")
                    && place.endsWith("number")
                    && stands(service, place.split("\\.", -1), numbers)) {
                add(otherwise, place, Needles.Kind.ID);
            }
        }
    }

    private boolean stands(Component service, String[] place, Set<String> numbers) {
        try (Connection connection = platform.stack().database(service).connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select distinct " + place[2] + " from " + place[1])) {
            while (rows.next()) {
                if (numbers.contains(rows.getString(1))) {
                    return true;
                }
            }
            return false;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
