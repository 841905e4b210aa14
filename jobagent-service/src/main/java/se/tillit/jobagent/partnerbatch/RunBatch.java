package se.tillit.jobagent.partnerbatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.JobAds;
import se.tillit.jobagent.draft.Links;
import se.tillit.jobagent.partner.Partner;
import se.tillit.jobagent.partnerad.ExternalId;
import se.tillit.jobagent.partnerad.PartnerAdForms;
import se.tillit.jobagent.partnerad.WritePartnerAds;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Problems;
import se.tillit.platform.problem.Violation;

/** Reads a batch and writes it as it comes: what is held of it is some ads and everybody's result. */
@ApplicationScoped
class RunBatch {

    private final PartnerAdForms forms;
    private final WritePartnerAds write;
    private final UnpublishAbsent unpublish;
    private final JobAds ads;
    private final Problems problems;
    private final PartnerBatchConfig config;
    private final ObjectMapper json;

    RunBatch(
            PartnerAdForms forms,
            WritePartnerAds write,
            UnpublishAbsent unpublish,
            JobAds ads,
            Problems problems,
            PartnerBatchConfig config,
            ObjectMapper json) {
        this.forms = forms;
        this.write = write;
        this.unpublish = unpublish;
        this.ads = ads;
        this.problems = problems;
        this.config = config;
        this.json = json;
    }

    /**
     * Writes every ad that can be written.
     *
     * @param acceptLanguage of the problems of what cannot
     * @throws ProblemException 409 when a snapshot takes nothing back, because it is not whole or would take too much
     */
    BatchAnswer run(Partner partner, InputStream body, boolean snapshot, Optional<String> acceptLanguage)
            throws IOException {
        Set<String> before = snapshot ? ads.namesOfPartner(partner.id()) : Set.of();
        BatchItems items = BatchItems.of(body, json);
        BatchWork work = new BatchWork(
                config.transaction(),
                some -> write.putAll(partner, some),
                problem -> problems.document(problem, acceptLanguage));
        Links links = Links.to(partner.hosts());
        boolean tooMany = false;
        for (Optional<BatchItems.Item> item = items.next(); item.isPresent() && !tooMany; item = items.next()) {
            tooMany = work.size() == config.mostAds();
            take(tooMany ? tooMany() : item.get(), links, work);
        }
        work.finish();
        if (!snapshot) {
            return new BatchAnswer(work.results(), null);
        }
        boolean whole = items.isWhole() && !tooMany && work.knowsEveryName();
        long unpublished = unpublish.absent(partner, before, work, whole);
        return new BatchAnswer(work.results(), unpublished);
    }

    private BatchItems.Item tooMany() {
        return new BatchItems.Item.Unreadable(new ProblemException(
                ProblemType.PAYLOAD_TOO_LARGE, Violation.of("", "batch-too-large", config.mostAds())));
    }

    private void take(BatchItems.Item item, Links links, BatchWork work) {
        switch (item) {
            case BatchItems.Item.Unreadable(ProblemException problem) -> work.reject(null, problem);
            case BatchItems.Item.Sent(JsonNode sent) -> {
                @Nullable String name = forms.nameOf(sent).orElse(null);
                try {
                    work.add(new WritePartnerAds.Named(
                            name(name), forms.readNamed(sent).check(links)));
                } catch (ProblemException problem) {
                    work.reject(name, problem);
                }
            }
        }
    }

    private static ExternalId name(@Nullable String sent) {
        if (sent == null) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, new Violation("/externalId", "required"));
        }
        return new ExternalId(sent);
    }
}
