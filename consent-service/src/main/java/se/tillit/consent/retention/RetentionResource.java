package se.tillit.consent.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillit.consent.policy.Language;
import se.tillit.consent.policy.Policies;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.identity.Roles;
import se.tillit.platform.paging.Page;

/** When what will happen to a candidate's own data (F17). */
@Path("/me/retention")
@RolesAllowed(Roles.CANDIDATE)
@RunOnVirtualThread
@Transactional
@Tag(name = "Retention")
class RetentionResource {

    private final RetentionAccounts accounts;
    private final RetentionPolicies policies;
    private final RetentionTexts texts;
    private final Policies calendar;
    private final Caller caller;

    RetentionResource(
            RetentionAccounts accounts,
            RetentionPolicies policies,
            RetentionTexts texts,
            Policies calendar,
            Caller caller) {
        this.accounts = accounts;
        this.policies = policies;
        this.texts = texts;
        this.calendar = calendar;
        this.caller = caller;
    }

    /** Why data of a category may be kept. */
    enum Basis {
        /** GDPR 6(1)(b): it is the service she asked for. */
        CONTRACT,
        /** GDPR 6(1)(c) with 7(1): a consent must be provable. */
        LEGAL_OBLIGATION
    }

    /**
     * A category of data.
     *
     * @param rule in words
     * @param nextStep what comes next if nobody is active; nothing when no day decides
     * @param nextOn the day of it
     * @param lastActiveOn the last day that counted as activity
     * @param warnOn when a warning is sent, or was
     * @param hideOn when employers stop seeing her, or did
     * @param removeOn when everything is erased
     */
    @Schema(name = "RetentionItem")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Item(
            String category,
            String rule,
            Basis basis,
            @Schema(nullable = true) Timeline.@Nullable Step nextStep,
            @Schema(nullable = true) @Nullable LocalDate nextOn,
            @Schema(nullable = true) @Nullable LocalDate lastActiveOn,
            @Schema(nullable = true) @Nullable LocalDate warnOn,
            @Schema(nullable = true) @Nullable LocalDate hideOn,
            @Schema(nullable = true) @Nullable LocalDate removeOn) {

        static Item of(String category, String rule, Basis basis) {
            return new Item(category, rule, basis, null, null, null, null, null, null);
        }

        static Item of(RetentionAccount account, String rule, Timeline timeline) {
            Timeline.Step next = switch (account.stage()) {
                case ACTIVE -> Timeline.Step.WARNING;
                case WARNED -> Timeline.Step.HIDING;
                case HIDDEN, REMOVING -> Timeline.Step.REMOVAL;
            };
            LocalDate day = switch (next) {
                case WARNING -> timeline.warnOn();
                case HIDING -> timeline.hideOn();
                case REMOVAL -> timeline.removeOn();
            };
            return new Item(
                    "account",
                    rule,
                    Basis.CONTRACT,
                    next,
                    day,
                    account.lastActiveOn(),
                    timeline.warnOn(),
                    timeline.hideOn(),
                    timeline.removeOn());
        }
    }

    @GET
    @Operation(
            operationId = "readRetention",
            summary = "When what will happen to your data",
            description =
                    "What the daily runs do if nobody is active on the account after today; asking is being active. The"
                            + " rule may be changed; nothing comes earlier than a warning said.")
    public Page<Item> read(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        Language language = Language.wanted(null, acceptLanguage);
        UUID accountId = caller.accountId();
        RetentionRule rule = policies.account();
        LocalDate today = calendar.today();
        // She just called, so she is active (J49), though account-service's event may not be here yet.
        RetentionAccount account = accounts.copy(accountId).orElseGet(() -> new RetentionAccount(accountId, today));
        account.active(today, null);
        account.revive(rule, today);
        return new Page<>(
                List.of(
                        Item.of(account, texts.account(rule, language), Timeline.of(account, rule, today)),
                        Item.of("profile-and-cvs", texts.content(language), Basis.CONTRACT),
                        Item.of("consent-history", texts.history(language), Basis.LEGAL_OBLIGATION)),
                null);
    }
}
