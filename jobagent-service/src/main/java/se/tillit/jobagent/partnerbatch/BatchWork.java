package se.tillit.jobagent.partnerbatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.partnerad.ExternalId;
import se.tillit.jobagent.partnerad.Outcome;
import se.tillit.jobagent.partnerad.WritePartnerAds.Named;
import se.tillit.platform.problem.ProblemDocument;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The results of one batch, and the ads that wait to be written together. */
final class BatchWork {

    private final int transaction;
    private final Function<List<Named>, List<Outcome>> write;
    private final Function<ProblemException, ProblemDocument> document;
    private final List<@Nullable ItemResult> results = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<Named> waiting = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private boolean nameless;

    BatchWork(
            int transaction,
            Function<List<Named>, List<Outcome>> write,
            Function<ProblemException, ProblemDocument> document) {
        this.transaction = transaction;
        this.write = write;
        this.document = document;
    }

    /** An ad to be written, soon. */
    void add(Named ad) {
        names.add(ad.name().value());
        places.add(results.size());
        waiting.add(ad);
        results.add(null);
        if (waiting.size() == transaction) {
            finish();
        }
    }

    /** An item that is none. */
    void reject(@Nullable String name, ProblemException problem) {
        if (name == null) {
            nameless = true;
        } else {
            names.add(name);
        }
        results.add(rejected(results.size(), name, problem));
    }

    /** Writes what waits. */
    void finish() {
        List<Outcome> outcomes = written();
        for (int each = 0; each < waiting.size(); each++) {
            int place = places.get(each);
            String name = waiting.get(each).name().value();
            results.set(
                    place,
                    outcomes.get(each) == Outcome.REJECTED
                            ? rejected(place, name, new ProblemException(ProblemType.INTERNAL_ERROR))
                            : new ItemResult(place, name, outcomes.get(each), null));
        }
        waiting.clear();
        places.clear();
    }

    private List<Outcome> written() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        try {
            return write.apply(waiting);
        } catch (RuntimeException failure) {
            // One of them; alone it harms no other. A database that is away fails each, and then the whole request.
            return oneByOne(failure);
        }
    }

    private List<Outcome> oneByOne(RuntimeException together) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Named ad : waiting) {
            try {
                outcomes.addAll(write.apply(List.of(ad)));
            } catch (RuntimeException _) {
                outcomes.add(Outcome.REJECTED);
            }
        }
        if (outcomes.stream().allMatch(Outcome.REJECTED::equals)) {
            throw together;
        }
        return outcomes;
    }

    private ItemResult rejected(int place, @Nullable String name, ProblemException problem) {
        String shown = name != null && name.matches(ExternalId.FORM) ? name : null;
        return new ItemResult(place, shown, Outcome.REJECTED, document.apply(problem));
    }

    int size() {
        return results.size();
    }

    /** The names of all that was sent, rejected or not. */
    Set<String> names() {
        return names;
    }

    /** Whether every item said its name. */
    boolean knowsEveryName() {
        return !nameless;
    }

    List<ItemResult> results() {
        return results.stream().map(Objects::requireNonNull).toList();
    }
}
