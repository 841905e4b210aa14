package se.tillit.jobagent.criteria;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of HTML that was cleaned when it was taken: what a reader reads, and no attribute. */
final class HtmlText {

    private static final Pattern WITHIN_WORDS =
            Pattern.compile("(?i)</?(?:a|abbr|b|em|i|mark|small|span|strong|sub|sup|u)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0", "shy", "\u00AD");

    private HtmlText() {}

    static String of(String html) {
        String untagged = TAG.matcher(WITHIN_WORDS.matcher(html).replaceAll("")).replaceAll("\n");
        return ENTITY.matcher(untagged).replaceAll(entity -> Matcher.quoteReplacement(meant(entity)));
    }

    private static String meant(MatchResult entity) {
        String name = entity.group(1);
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, entity.group());
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(point) && point != 0 ? Character.toString(point) : entity.group();
    }
}
