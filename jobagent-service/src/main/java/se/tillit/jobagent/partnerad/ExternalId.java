package se.tillit.jobagent.partnerad;

import java.util.regex.Pattern;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** A partner's own name for an ad; one that can stand in a path. */
public record ExternalId(String value) {

    /** The form, also for the API's document. */
    public static final String FORM = "(?!batch$)[A-Za-z0-9_~-][A-Za-z0-9_.~-]{0,127}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /**
     * One line, as the partner wrote it.
     *
     * @throws ProblemException 422 for what is no such name
     */
    public ExternalId {
        if (!PATTERN.matcher(value).matches()) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, new Violation("/externalId", "external-id"));
        }
    }
}
