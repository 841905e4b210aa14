package se.tillit.localstack.tour;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import se.tillit.localstack.client.PlatformClient;
import se.tillit.localstack.client.UnexpectedAnswerException;

/**
 * Walks a newcomer through three stories: an employer who meets a candidate, a candidate who says case by case who she is, and
 * leaves, and one who is told of jobs. Each registers somebody invented under an address that is never used again, so it can be taken any number of times.
 */
public final class Tour {

    private Tour() {}

    /** Takes {@code --gateway URL --identity URL --mail URL}; exits with 1 at the first broken promise. */
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> urls = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            urls.put(arguments[i], arguments[i + 1]);
        }
        PlatformClient platform = new PlatformClient(
                urls.getOrDefault("--gateway", "http://localhost:8080"),
                urls.getOrDefault("--identity", "http://localhost:8180/realms/tillit"),
                urls.getOrDefault("--mail", "http://localhost:8025"));
        try {
            int kept = tell(platform, System.out);
            System.out.printf("%nAll %d promises of this tour were kept.%n", kept);
        } catch (BrokenPromiseException | UnexpectedAnswerException e) {
            System.out.println("\nThe tour stopped: " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Tells the three stories and answers how many promises were kept.
     *
     * @throws BrokenPromiseException at the first that was not
     */
    public static int tell(PlatformClient platform, PrintStream out) throws InterruptedException {
        Narrator narrator = new Narrator(out);
        Stage stage = new Stage(platform, narrator);
        narrator.story("An employer meets a candidate");
        new EmployerMeetsCandidate(stage).tell();
        narrator.story("Identity, case by case");
        new IdentityCaseByCase(stage).tell();
        narrator.story("Told of jobs, once");
        new ToldOfJobs(stage).tell();
        return narrator.kept();
    }
}
