package se.tillit.consent.receipt;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import se.tillit.consent.ledger.Act;
import se.tillit.consent.ledger.Entry;
import se.tillit.consent.ledger.Ledger;

/** Enters an act in the ledger and signs the receipt for it; take it last in a transaction, for the ledger is locked. */
@Singleton
public class Evidence {

    private final Ledger ledger;
    private final Receipts receipts;

    Evidence(Ledger ledger, Receipts receipts) {
        this.ledger = ledger;
        this.receipts = receipts;
    }

    /** An entry and what the person gets of it. */
    public record Recorded(Entry entry, String receipt) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public Recorded record(Act act, Receipts.State state, Matter matter) {
        Entry entry = ledger.append(act);
        return new Recorded(entry, receipts.sign(act.subject(), entry, state, matter));
    }
}
