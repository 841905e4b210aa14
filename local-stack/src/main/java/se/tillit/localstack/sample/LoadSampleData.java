package se.tillit.localstack.sample;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.tillit.localstack.client.PlatformClient;
import se.tillit.localstack.client.UnexpectedAnswerException;

/** Brings invented candidates and employers into a running local stack, a few at a time. Run again, it goes on where it stopped. */
public final class LoadSampleData {
    private static final int AT_A_TIME = 6;
    private static final String OPERATOR = "operator@demo.example";
    private static final String OPERATOR_PASSWORD = "tillit-demo";

    private static final int ADS_OF_AN_EMPLOYER = 20;
    private static final int ADS_OF_A_PARTNER = 80;

    private final Options options;
    private final Visitor visitor;
    private final PrintStream out;

    LoadSampleData(Options options, PrintStream out) {
        this.options = options;
        this.visitor = new Visitor(new PlatformClient(options.gateway(), options.identity(), options.mail()));
        this.out = out;
    }

    /**
     * Takes {@code --gateway URL --identity URL --mail URL --seed N --candidates N --employers N}; exits with 1 when somebody could not be brought in.
     */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            new LoadSampleData(Options.parse(arguments), System.out).load();
        } catch (ExecutionException e) {
            System.out.println("sample data  stopped: " + e.getCause());
            System.exit(1);
        } catch (UnexpectedAnswerException | IllegalArgumentException e) {
            System.out.println("sample data  stopped: " + e.getMessage());
            System.exit(1);
        }
    }

    void load() throws InterruptedException, ExecutionException {
        Instant start = Instant.now();
        try (ExecutorService hands = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<Void>> work = hands.invokeAll(work());
            for (Future<Void> done : work) {
                done.get();
            }
        }
        out.printf(
                "sample data  %d candidates, %d employers and %d job ads are there, after %d s; everybody's password is \"%s\"%n",
                options.candidates(),
                options.employers(),
                options.employers() * ADS_OF_AN_EMPLOYER + 2 * ADS_OF_A_PARTNER,
                Duration.between(start, Instant.now()).toSeconds(),
                Visitor.PASSWORD);
    }

    private List<Callable<Void>> work() throws InterruptedException {
        List<SampleEmployer> employers = SampleEmployers.generate(options.seed(), options.employers());
        List<SampleCandidate> candidates = SampleCandidates.generate(options.seed(), options.candidates());
        String operator = visitor.logIn(OPERATOR, OPERATOR_PASSWORD)
                .orElseThrow(() -> new UnexpectedAnswerException("the operator cannot log in"));
        EmployerLoader employerLoader = new EmployerLoader(visitor, operator);
        CandidateLoader candidateLoader = new CandidateLoader(visitor, visitor.currentPolicy());
        boolean perhapsKnown = !candidates.isEmpty() && beenHere(candidates.getFirst());
        Progress employersIn = new Progress(out, "employers", employers.size());
        Progress candidatesIn = new Progress(out, "candidates", candidates.size());
        List<Callable<Void>> work = new ArrayList<>();
        AdLoader adLoader = new AdLoader(visitor, operator, Instant.now());
        for (int number = 0; number < employers.size(); number++) {
            SampleEmployer employer = employers.get(number);
            List<Map<String, Object>> ads =
                    SampleAds.ofEmployer(options.seed(), number, ADS_OF_AN_EMPLOYER, Instant.now());
            work.add(() -> {
                employerLoader.load(employer);
                adLoader.publish(employer, ads);
                employersIn.step();
                return null;
            });
        }
        work.add(() -> {
            adLoader.publishForDemoPartner(options.seed(), ADS_OF_A_PARTNER);
            adLoader.publishForNewPartner(options.seed(), "Jobbporten", "jobbporten.example", ADS_OF_A_PARTNER);
            return null;
        });
        candidates.forEach(candidate -> work.add(() -> {
            candidateLoader.load(candidate, perhapsKnown);
            candidatesIn.step();
            return null;
        }));
        return work;
    }

    /** Whether an earlier run got anywhere; the first candidate is the first that it brings in. */
    private boolean beenHere(SampleCandidate first) {
        return visitor.hasMail(first.email())
                || visitor.logIn(first.email(), Visitor.PASSWORD).isPresent();
    }
}
