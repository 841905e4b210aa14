package se.tillit.jobagent.partnerbatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import se.tillit.text.Analyser;

/** Writes a batch as it comes: what is held of it is some ads and everybody's result. */
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
        BatchWork work = new BatchWork(
                config.transaction(),
                some -> write.putAll(partner, some),
                problem -> problems.document(problem, acceptLanguage));
        boolean whole = takeAll(partner, body, work);
        if (!snapshot) {
            return new BatchAnswer(work.results(), null);
        }
        long unpublished = unpublish.absent(partner, before, work, whole && work.knowsEveryName());
        return new BatchAnswer(work.results(), unpublished);
    }

    /** Answers whether all of it came. */
    private boolean takeAll(Partner partner, InputStream body, BatchWork work) throws IOException {
        Links links = Links.to(partner.hosts());
        try (ReadAhead ahead = new ReadAhead(
                BatchItems.of(body, json),
                item -> understood(item, links),
                some -> analysedIfNew(partner, some),
                config)) {
            for (Optional<List<Understood>> some = ahead.next(); some.isPresent(); some = ahead.next()) {
                some.get().forEach(each -> take(each, work));
            }
            work.finish();
            return ahead.isWhole();
        }
    }

    private static void take(Understood item, BatchWork work) {
        switch (item) {
            case Understood.Ad(WritePartnerAds.Named ad) -> work.add(ad);
            case Understood.Rejected(String name, ProblemException problem) -> work.reject(name, problem);
        }
    }

    private Understood understood(BatchItems.Item item, Links links) {
        return switch (item) {
            case BatchItems.Item.Unreadable(ProblemException problem) -> new Understood.Rejected(null, problem);
            case BatchItems.Item.Sent(JsonNode sent) -> {
                @Nullable String name = forms.nameOf(sent).orElse(null);
                try {
                    yield new Understood.Ad(new WritePartnerAds.Named(
                            name(name), forms.readNamed(sent).check(links)));
                } catch (ProblemException problem) {
                    yield new Understood.Rejected(name, problem);
                }
            }
        };
    }

    private static ExternalId name(@Nullable String sent) {
        if (sent == null) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, new Violation("/externalId", "required"));
        }
        return new ExternalId(sent);
    }

    /** Of an ad that is there already most often nothing has changed, and its analysis would be for nothing. */
    private List<Understood> analysedIfNew(Partner partner, List<Understood> items) {
        List<String> names = items.stream().flatMap(RunBatch::name).toList();
        Set<String> known = names.isEmpty() ? Set.of() : ads.namesAmong(partner.id(), names);
        Analyser analyser = new Analyser();
        return items.stream()
                .map(item -> item instanceof Understood.Ad(WritePartnerAds.Named ad)
                                && !known.contains(ad.name().value())
                        ? new Understood.Ad(ad.analysed(analyser))
                        : item)
                .toList();
    }

    private static Stream<String> name(Understood item) {
        return item instanceof Understood.Ad(WritePartnerAds.Named ad)
                ? Stream.of(ad.name().value())
                : Stream.empty();
    }
}
