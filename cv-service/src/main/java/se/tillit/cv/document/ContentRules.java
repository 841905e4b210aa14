package se.tillit.cv.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.reference.ConceptType;
import se.tillit.reference.Concepts;
import se.tillit.reference.Places;

/** What content must obey beyond its form: codes exist, nothing ends before it begins. */
final class ContentRules {

    private ContentRules() {}

    static void check(Content content) {
        List<Violation> broken = Stream.of(occupations(content), places(content), periods(content))
                .flatMap(found -> found)
                .toList();
        if (!broken.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, broken);
        }
    }

    private static Stream<Violation> occupations(Content content) {
        List<String> given = content.occupations();
        return IntStream.range(0, given.size())
                .filter(index -> !Concepts.jobTech().isA(given.get(index), ConceptType.OCCUPATION_NAME))
                .mapToObj(index -> new Violation("/content/occupations/" + index, "unknown-occupation"));
    }

    private static Stream<Violation> places(Content content) {
        List<String> given =
                content.wishes() == null ? List.of() : content.wishes().places();
        return IntStream.range(0, given.size())
                .filter(index -> !isPlace(given.get(index)))
                .mapToObj(index -> new Violation("/content/wishes/places/" + index, "unknown-place"));
    }

    private static boolean isPlace(String code) {
        Places places = Places.sweden();
        return places.county(code).isPresent() || places.municipality(code).isPresent();
    }

    private static Stream<Violation> periods(Content content) {
        Stream<Optional<Violation>> jobs = IntStream.range(
                        0, content.experience().size())
                .mapToObj(index -> period(
                        "experience/" + index,
                        content.experience().get(index).from(),
                        content.experience().get(index).to()));
        Stream<Optional<Violation>> schools = IntStream.range(
                        0, content.education().size())
                .mapToObj(index -> period(
                        "education/" + index,
                        content.education().get(index).from(),
                        content.education().get(index).to()));
        return Stream.concat(jobs, schools).flatMap(Optional::stream);
    }

    /** Years compare with months by their common part: 2019 to 2019-03 is fine. */
    private static Optional<Violation> period(String entry, @Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            return Optional.empty();
        }
        int common = Math.min(from.length(), to.length());
        return to.substring(0, common).compareTo(from.substring(0, common)) < 0
                ? Optional.of(new Violation("/content/" + entry + "/to", "ends-before-it-begins"))
                : Optional.empty();
    }
}
