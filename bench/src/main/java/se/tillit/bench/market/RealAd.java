package se.tillit.bench.market;

/**
 * An ad that a service takes.
 *
 * @param occupation a concept's id
 * @param municipality its code, as is the county's
 */
public record RealAd(
        String title,
        String description,
        String employer,
        String occupation,
        String municipality,
        String county,
        String employmentType,
        String extent) {}
