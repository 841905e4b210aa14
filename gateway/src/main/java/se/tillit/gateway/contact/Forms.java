package se.tillit.gateway.contact;

import java.util.regex.Pattern;

/** The forms of ids, references and times; a text cannot pass as one of them. */
final class Forms {

    static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    static final Pattern REF = Pattern.compile("[A-Za-z0-9_-]{8,128}");
    static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
    static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{1,2000}");

    private Forms() {}
}
