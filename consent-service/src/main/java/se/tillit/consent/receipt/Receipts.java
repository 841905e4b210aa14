package se.tillit.consent.receipt;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.tillit.consent.ledger.Entry;
import se.tillit.consent.signing.Signatures;
import se.tillit.consent.subject.SubjectRef;
import se.tillit.platform.ids.Ids;

/**
 * Writes receipts: one JSON-LD object with the fields of Kantara's Consent Receipt 1.1, those of ISO/IEC TS 27560, and terms
 * of the W3C Data Privacy Vocabulary, signed. {@code ledger} says where the entry stands and what its hash is, so a receipt
 * shows when that entry or one before it was changed afterwards.
 */
@Singleton
public class Receipts {

    private static final String TYPE = "consent-receipt+jws";
    private static final String JURISDICTION = "SE";
    private static final String CONTROLLER = "controller";

    private final Signatures signatures;
    private final ControllerConfig controller;
    private final Ids ids;

    Receipts(Signatures signatures, ControllerConfig controller, Ids ids) {
        this.signatures = signatures;
        this.controller = controller;
        this.ids = ids;
    }

    /** What the act made true. */
    public enum State {
        GIVEN("given", "dpv:ConsentGiven"),
        WITHDRAWN("withdrawn", "dpv:ConsentWithdrawn");

        private final String iso;
        private final String dpv;

        State(String iso, String dpv) {
            this.iso = iso;
            this.dpv = dpv;
        }
    }

    /** A signed receipt for an entry that was just made. */
    public String sign(SubjectRef subject, Entry entry, State state, Matter matter) {
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("@context", Map.of("dpv", "https://w3id.org/dpv#", "dct", "http://purl.org/dc/terms/"));
        String id = ids.random().toString();
        receipt.put("@id", "urn:uuid:" + id);
        receipt.put("@type", "dpv:ConsentRecord");
        addKantara(receipt, id, subject, entry, matter);
        addIso(receipt, id, subject, entry, state, matter);
        addDpv(receipt, subject, entry, state, matter);
        receipt.put("ledger", ledger(entry, matter));
        return signatures.sign(TYPE, receipt);
    }

    private void addKantara(Map<String, Object> receipt, String id, SubjectRef subject, Entry entry, Matter matter) {
        receipt.put("version", "KI-CR-v1.1.0");
        receipt.put("jurisdiction", JURISDICTION);
        receipt.put("consentTimestamp", entry.at().getEpochSecond());
        receipt.put("collectionMethod", entry.channel());
        receipt.put("consentReceiptID", id);
        receipt.put("language", entry.language());
        receipt.put("piiPrincipalId", subject.value().toString());
        receipt.put(
                "piiControllers",
                List.of(Map.of(
                        "piiController", controller.name(), "contact", controller.contact(), "onBehalf", false)));
        receipt.put("policyUrl", policyUrl(entry));
        Map<String, Object> purpose = new LinkedHashMap<>();
        purpose.put("purpose", matter.title());
        purpose.put("purposeCategory", List.of("dpv:" + matter.dpvPurpose()));
        purpose.put("consentType", "EXPLICIT");
        purpose.put("piiCategory", matter.dataCategories());
        purpose.put("primaryPurpose", false);
        purpose.put("termination", matter.withdrawal());
        purpose.put("thirdPartyDisclosure", matter.recipient() != null);
        if (matter.recipient() != null) {
            purpose.put("thirdPartyName", matter.recipient());
        }
        receipt.put("services", List.of(Map.of("service", "Tillit", "purposes", List.of(purpose))));
        receipt.put("sensitive", false);
        receipt.put("spiCat", List.of());
    }

    private void addIso(
            Map<String, Object> receipt, String id, SubjectRef subject, Entry entry, State state, Matter matter) {
        receipt.put("schema_version", "ISO/IEC TS 27560:2023");
        receipt.put("record_id", id);
        receipt.put("pii_principal_id", subject.value().toString());
        Map<String, Object> purpose = new LinkedHashMap<>();
        purpose.put("purpose", matter.title());
        purpose.put("purpose_type", matter.dpvPurpose());
        purpose.put("lawful_basis", "consent");
        purpose.put(
                "pii_information",
                matter.dataCategories().stream()
                        .map(category -> Map.of("pii_type", category))
                        .toList());
        purpose.put("pii_controllers", List.of(CONTROLLER));
        purpose.put("collection_method", List.of(entry.channel()));
        purpose.put("storage_locations", List.of(JURISDICTION));
        purpose.put("jurisdiction", JURISDICTION);
        purpose.put("recipient_third_parties", matter.recipient() == null ? List.of() : List.of(matter.recipient()));
        purpose.put("withdrawal_method", matter.withdrawal());
        receipt.put(
                "pii_processing",
                Map.of(
                        "privacy_notice", policyUrl(entry),
                        "language", entry.language(),
                        "purposes", List.of(purpose)));
        receipt.put(
                "party_identification",
                List.of(Map.of(
                        "party_id",
                        CONTROLLER,
                        "party_name",
                        controller.name(),
                        "party_contact",
                        controller.contact(),
                        "party_role",
                        "PII Controller")));
        receipt.put(
                "event",
                List.of(Map.of(
                        "event_time",
                        entry.at().toString(),
                        "entity_id",
                        subject.value().toString(),
                        "type",
                        "explicit",
                        "state",
                        state.iso)));
    }

    private void addDpv(Map<String, Object> receipt, SubjectRef subject, Entry entry, State state, Matter matter) {
        receipt.put("dpv:hasDataSubject", subject.value().toString());
        receipt.put("dpv:hasConsentStatus", Map.of("@id", state.dpv));
        receipt.put("dpv:hasLegalBasis", Map.of("@id", "dpv:Consent"));
        receipt.put("dpv:hasPurpose", Map.of("@type", "dpv:" + matter.dpvPurpose(), "dct:title", matter.title()));
        receipt.put("dpv:hasNotice", policyUrl(entry));
    }

    private static Map<String, Object> ledger(Entry entry, Matter matter) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("seq", entry.seq());
        place.put("hash", entry.hashHex());
        place.put("kind", entry.kind());
        place.put("matter", entry.matter());
        if (entry.matterVersion() != null) {
            place.put("matterVersion", entry.matterVersion());
        }
        place.put("policyVersion", entry.policyVersion());
        place.put("textSha256", entry.textSha256());
        if (entry.detailsSha256() != null) {
            place.put("details", matter.details());
            place.put("detailsSha256", entry.detailsSha256());
        }
        return place;
    }

    private String policyUrl(Entry entry) {
        return controller.publicUrl() + "/api/v1/policies/" + entry.policyVersion() + "?lang=" + entry.language();
    }
}
