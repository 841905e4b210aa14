package se.tillit.localstack.sample;

import java.util.Map;

/**
 * Somebody invented, with everything that she will send.
 *
 * @param number her place in the list
 * @param email what she logs in with
 * @param profile the body of PATCH {@code /me/profile}
 * @param cv the body of POST {@code /me/cvs}
 * @param visibility what her CV shall become
 */
record SampleCandidate(
        int number,
        String email,
        Map<String, Object> profile,
        Map<String, Object> cv,
        String visibility,
        boolean allowThirdCountries) {

    SampleCandidate {
        profile = Map.copyOf(profile);
        cv = Map.copyOf(cv);
    }
}
