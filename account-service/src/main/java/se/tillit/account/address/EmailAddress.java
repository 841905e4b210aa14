package se.tillit.account.address;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/**
 * An e-mail address as its owner writes it, and the form in which two of them are the same.
 *
 * @param value what mail is sent to
 */
public record EmailAddress(String value) {

    /** Stricter than RFC 5322: no quotes, comments, address literals or control characters, and a dot in the domain. */
    public static final String PATTERN =
            "^[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,10}[\\p{L}]"
                    + "[\\p{L}\\p{N}-]{0,60}[\\p{L}\\p{N}]$";

    /** The longest address that SMTP carries. */
    public static final int MAX_LENGTH = 254;

    public EmailAddress {
        if (value.length() > MAX_LENGTH || !value.matches(PATTERN)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /**
     * The key of uniqueness: one Unicode form, lower case on both sides of the @ (no provider of consequence tells
     * {@code Anna@} from {@code anna@}, and Keycloak does not either), the domain in its ASCII form.
     */
    public String key() {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
        int at = plain.lastIndexOf('@');
        return plain.substring(0, at).toLowerCase(Locale.ROOT) + "@" + asciiDomain(plain.substring(at + 1));
    }

    private static String asciiDomain(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return domain.toLowerCase(Locale.ROOT);
        }
    }

    /** Addresses do not belong in logs. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
