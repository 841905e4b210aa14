package se.tillit.account.organisation;

/**
 * Where an employer stands.
 *
 * <pre>
 * PENDING   ──verify──▶ VERIFIED     PENDING  ──refuse──────▶ REFUSED
 * VERIFIED  ──suspend─▶ SUSPENDED    REFUSED  ──verify──────▶ VERIFIED
 * SUSPENDED ──lift────▶ VERIFIED     REFUSED  ──apply again─▶ PENDING
 *                                    VERIFIED ──move to another country─▶ PENDING
 * </pre>
 *
 * Only a VERIFIED employer sees CVs. A country decides which CVs, and who checked the employer checked it in that
 * country: so moving makes it PENDING again.
 */
public enum OrganisationState {
    PENDING,
    VERIFIED,
    SUSPENDED,
    REFUSED
}
