package se.tillit.localstack.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Mails as pages. Whatever a mail holds is shown as text, or in a frame without scripts: a mail is written by strangers. */
final class MailPage {

    private static final int SHOWN = 200;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private static final String FRAME = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title>
            <meta name="viewport" content="width=device-width">
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}
            table{border-collapse:collapse;width:100%%}td,th{text-align:left;padding:.4rem;border-bottom:1px solid #ddd}
            pre{white-space:pre-wrap;background:#f6f6f6;padding:1rem}iframe{width:100%%;height:30rem;border:1px solid #ddd}</style>
            </head><body>%s</body></html>
            """;

    private MailPage() {}

    static String list(List<CaughtMail> mails, String to) {
        String rows = mails.stream()
                .limit(SHOWN)
                .map(mail -> "<tr><td><a href=\"/messages/%s\">%s</a></td><td>%s</td></tr>"
                        .formatted(escape(mail.id()), escape(mail.subject()), escape(mail.to())))
                .collect(Collectors.joining());
        return FRAME.formatted("Caught mail", """
                <h1>Caught mail</h1><form><label>To <input name="to" type="search" value="%s"></label> <button>Show</button></form>
                <p>%d mails, newest first, the first %d shown. As JSON: <a href="/api/messages">/api/messages?to=</a></p>
                <table><tr><th>Subject</th><th>To</th></tr>%s</table>
                """.formatted(escape(to), mails.size(), SHOWN, rows));
    }

    static String one(CaughtMail mail) {
        String headers = mail.headers().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .collect(Collectors.joining("\n"));
        String text = Optional.ofNullable(mail.text())
                .map(value -> "<pre>" + linked(value) + "</pre>")
                .orElse("");
        String html = Optional.ofNullable(mail.html())
                .map(value -> "<h2>HTML</h2><iframe sandbox srcdoc=\"" + escape(value) + "\"></iframe>")
                .orElse("");
        return FRAME.formatted(escape(mail.subject()), """
                <p><a href="/">All mail</a></p><h1>%s</h1><p>To %s</p>%s%s<h2>Headers</h2><pre>%s</pre>
                """.formatted(
                        escape(mail.subject()), escape(mail.to()), text, html, escape(headers)));
    }

    private static String linked(String text) {
        return LINK.matcher(escape(text)).replaceAll("<a href=\"$0\" rel=\"noreferrer\">$0</a>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
