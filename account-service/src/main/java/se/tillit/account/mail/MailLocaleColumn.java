package se.tillit.account.mail;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a language as its tag. */
@Converter(autoApply = true)
public class MailLocaleColumn implements AttributeConverter<MailLocale, String> {

    @Override
    public String convertToDatabaseColumn(MailLocale locale) {
        return locale.tag();
    }

    @Override
    public MailLocale convertToEntityAttribute(String tag) {
        return MailLocale.of(tag);
    }
}
