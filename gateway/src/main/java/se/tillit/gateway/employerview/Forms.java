package se.tillit.gateway.employerview;

import java.util.regex.Pattern;

/** The forms of codes and dates; a text cannot pass as one of them. */
final class Forms {

    static final Pattern REF = Pattern.compile("[A-Za-z0-9_-]{8,128}");
    static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");
    static final Pattern COUNTY = Pattern.compile("\\d{2}");
    static final Pattern PLACE = Pattern.compile("\\d{2}|\\d{4}");
    static final Pattern CONCEPT = Pattern.compile("[A-Za-z0-9]{4}_[A-Za-z0-9]{3}_[A-Za-z0-9]{3}");
    static final Pattern MONTH = Pattern.compile("(19|20)\\d{2}-(0[1-9]|1[0-2])");
    static final Pattern YEAR_OR_MONTH = Pattern.compile("(19|20)\\d{2}(-(0[1-9]|1[0-2]))?");
    static final Pattern DATE = Pattern.compile("(19|20)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    static final Pattern LINK = Pattern.compile("https?://\\S{1,500}");
    static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{1,2000}");
    static final Pattern ROUNDED_COUNT = Pattern.compile("<\\d{1,3}|\\d{1,9}\\+?");

    private Forms() {}
}
