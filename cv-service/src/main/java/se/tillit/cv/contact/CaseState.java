package se.tillit.cv.contact;

/**
 * Where a case stands for its owner. Whether an accepted one still discloses anything is not its state but its
 * disclosures'; an employer is told OPEN, ACCEPTED or CLOSED and never why.
 *
 * <pre>
 *   OPEN ──accept──▶ ACCEPTED
 *   OPEN, ACCEPTED ──refuse──▶ REFUSED
 *   OPEN, ACCEPTED ──block the employer──▶ BLOCKED
 *   every state ──delete the CV or the person──▶ GONE
 * </pre>
 */
public enum CaseState {
    OPEN,
    ACCEPTED,
    REFUSED,
    BLOCKED,
    GONE;

    /** Whether anything may still happen on it. */
    public boolean goesOn() {
        return this == OPEN || this == ACCEPTED;
    }
}
