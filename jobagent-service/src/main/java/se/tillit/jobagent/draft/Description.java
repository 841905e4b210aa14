package se.tillit.jobagent.draft;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import se.tillit.platform.request.PlainTextValidator;

/**
 * An ad's description as it may stand on anybody's page: a few elements of text, no attribute but a link's target, and links that lead where they may
 * and tell nobody where the reader came from.
 */
final class Description {

    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
    private static final Pattern LINES = Pattern.compile("\\R");

    private static final Safelist TEXT = new Safelist()
            .addTags("p", "br", "ul", "ol", "li", "b", "strong", "i", "em", "u", "h2", "h3", "h4", "blockquote", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "https")
            .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer");

    private static final Document.OutputSettings WRITTEN =
            new Document.OutputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);

    private Description() {}

    /** The description as it is kept; plain text becomes paragraphs. */
    static String clean(String given, Links links) {
        String html = MARKUP.matcher(given).find() ? given : paragraphs(given);
        Document cleaned = new Cleaner(TEXT).clean(Jsoup.parseBodyFragment(html));
        cleaned.select("a").stream()
                .filter(link -> !links.allow(link.attr("href")))
                .toList()
                .forEach(org.jsoup.nodes.Element::unwrap);
        return visible(cleaned.outputSettings(WRITTEN).body().html()).strip();
    }

    /** The words alone. */
    static String text(String cleaned) {
        return Jsoup.parseBodyFragment(cleaned).text().strip();
    }

    private static String paragraphs(String text) {
        return Arrays.stream(PARAGRAPHS.split(text.strip()))
                .map(paragraph -> Arrays.stream(LINES.split(paragraph))
                        .map(Entities::escape)
                        .collect(Collectors.joining("<br>", "<p>", "</p>")))
                .collect(Collectors.joining());
    }

    /** An entity may have written what plain text must not have. */
    private static String visible(String html) {
        IntPredicate visible = character -> PlainTextValidator.isVisible(character, true);
        if (html.codePoints().allMatch(visible)) {
            return html;
        }
        return html.codePoints()
                .filter(visible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
