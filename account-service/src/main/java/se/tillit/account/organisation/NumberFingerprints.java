package se.tillit.account.organisation;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Organisation numbers as another service may compare them: keyed, so that nobody can try out numbers. */
@Singleton
public class NumberFingerprints {

    private final NumberVault numbers;

    NumberFingerprints(NumberVault numbers) {
        this.numbers = numbers;
    }

    /** Of a Swedish number in ten digits, under the current key. */
    public String current(String swedish) {
        return written(
                numbers.fingerprints(new OrganisationNumber("SE", swedish)).getFirst());
    }

    /** Of an employer's number: the one it was filed under, and those under every key that is in use. */
    public List<String> of(Organisation organisation) {
        StoredNumber stored = organisation.number();
        OrganisationNumber number = numbers.read(stored, organisation.details().country());
        return Stream.concat(Stream.of(stored.fingerprint()), numbers.fingerprints(number).stream())
                .map(NumberFingerprints::written)
                .distinct()
                .toList();
    }

    private static String written(byte[] fingerprint) {
        return HexFormat.of().formatHex(fingerprint);
    }
}
