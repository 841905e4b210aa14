package se.tillit.system;

import static io.restassured.RestAssured.given;

import java.net.URI;

/** What a process counts. */
final class Metrics {

    private Metrics() {}

    /** The sum of all series that begin so: a name, or a name with some labels. */
    static long sum(URI management, String beginning) {
        return given().get(management.resolve("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.replaceFirst("^[^ {]+([{][^}]*[}])? ", "").split(" ", -1)[0]) // an example may follow
                .mapToLong(value -> (long) Double.parseDouble(value))
                .sum();
    }
}
