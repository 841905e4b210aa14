package se.tillit.localstack.sample;

import java.util.Map;

/**
 * An invented employer.
 *
 * @param organisationNumber ten digits with a check digit that fits, from a range that is not handed out
 * @param contactEmail what its first user logs in with
 * @param application the body of POST {@code /employer-applications}
 */
record SampleEmployer(String organisationNumber, String contactEmail, Map<String, Object> application) {
    SampleEmployer {
        application = Map.copyOf(application);
    }
}
