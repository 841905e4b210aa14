package se.tillit.localstack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CaughtMailTest {

    private final MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));

    @Test
    void findsTheTextsHoweverDeepTheyAreNested() throws Exception {
        MimeBodyPart nested = new MimeBodyPart();
        nested.setContent(new MimeMultipart("alternative", part("plain", "hej"), part("html", "<p>hej</p>")));
        message.setContent(new MimeMultipart("mixed", nested));

        assertThat(caught().text()).isEqualTo("hej");
        assertThat(caught().html()).isEqualTo("<p>hej</p>");
    }

    @Test
    void takesNoAttachmentForTheText() throws Exception {
        MimeBodyPart attached = part("plain", "a list");
        attached.setDisposition(Part.ATTACHMENT);
        message.setContent(new MimeMultipart("mixed", attached, part("plain", "the letter")));

        assertThat(caught().text()).isEqualTo("the letter");
    }

    @Test
    void keepsEveryLineOfARepeatedHeader() throws Exception {
        message.setText("hej");
        message.addHeader("Received", "from one");
        message.addHeader("Received", "from another");

        assertThat(caught().headers().get("Received")).contains("from one", "\n", "from another");
    }

    @Test
    void isWithoutASubjectWhenItHasNone() throws Exception {
        message.setText("hej");

        assertThat(caught().subject()).isEmpty();
    }

    private CaughtMail caught() throws Exception {
        message.saveChanges();
        return CaughtMail.from("1", "asa@mail.example", message);
    }

    private static MimeBodyPart part(String kind, String text) throws Exception {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(text, "text/" + kind + "; charset=UTF-8");
        part.setHeader("Content-Type", "text/" + kind + "; charset=UTF-8");
        return part;
    }
}
