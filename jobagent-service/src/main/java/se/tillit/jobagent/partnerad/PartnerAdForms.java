package se.tillit.jobagent.partnerad;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.Set;
import se.tillit.platform.problem.ConstraintFaults;
import se.tillit.platform.problem.JsonFaults;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.platform.request.PlainTextValidator;

/** Reads an ad in whichever of the two forms it is sent. */
@Singleton
public class PartnerAdForms {

    private final ObjectMapper json;
    private final Validator validator;

    PartnerAdForms(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * An ad, its name aside.
     *
     * @throws ProblemException 400 or 422 with pointers into what was sent
     */
    public PartnerAd read(JsonNode sent) {
        if (!(sent instanceof ObjectNode ad)) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, new Violation("", "not-an-object"));
        }
        return JobPosting.is(ad) ? visible(JobPosting.read(ad)) : draft(ad).ad();
    }

    /** The name under which an item of a batch is sent, if it says one. */
    public Optional<String> nameOf(JsonNode item) {
        return JobPosting.is(item)
                ? JobPosting.identifier(item)
                : Optional.of(item.path("externalId"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::textValue);
    }

    /** An item of a batch: in our model its name is a field of it. */
    public PartnerAd readNamed(JsonNode item) {
        if (item instanceof ObjectNode ad && !JobPosting.is(ad)) {
            ObjectNode unnamed = ad.deepCopy();
            unnamed.remove("externalId");
            return read(unnamed);
        }
        return read(item);
    }

    private PartnerAdDraft draft(ObjectNode ad) {
        try {
            PartnerAdDraft draft = json.treeToValue(ad, PartnerAdDraft.class);
            Set<ConstraintViolation<PartnerAdDraft>> violations = validator.validate(draft);
            if (!violations.isEmpty()) {
                throw ConstraintFaults.problem(new ConstraintViolationException(violations));
            }
            return draft;
        } catch (JsonProcessingException failure) {
            throw JsonFaults.problem(failure);
        }
    }

    /** What bean validation sees to in our model. */
    private static PartnerAd visible(PartnerAd ad) {
        refuseHidden("/title", ad.draft().title(), false);
        refuseHidden("/description", ad.draft().description(), true);
        refuseHidden("/hiringOrganization/name", ad.employerName(), false);
        return ad;
    }

    private static void refuseHidden(String pointer, String text, boolean lines) {
        if (!text.codePoints().allMatch(character -> PlainTextValidator.isVisible(character, lines))) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, new Violation(pointer, "plain-text"));
        }
    }
}
