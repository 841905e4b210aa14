package se.tillit.account.credentials;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;

/**
 * A question of the person's own choice, and the answer's slow hash: together with a mailed link the second proof when a
 * password is forgotten. Case, spaces and Unicode form of the answer do not matter.
 */
@Embeddable
public class SecurityQuestion {

    @Column(name = "security_question")
    private String question;

    @Column(name = "security_answer_hash")
    private String answerHash;

    @SuppressWarnings("NullAway.Init")
    protected SecurityQuestion() {}

    private SecurityQuestion(String question, String answerHash) {
        this.question = question;
        this.answerHash = answerHash;
    }

    /** Hashes the answer, slowly on purpose: answers are easier to guess than passwords. */
    public static SecurityQuestion of(String question, String answer) {
        return new SecurityQuestion(question.strip(), BcryptUtil.bcryptHash(digest(answer)));
    }

    /** Whether this is the answer that was given. */
    public boolean answeredBy(String answer) {
        return BcryptUtil.matches(digest(answer), answerHash);
    }

    public String question() {
        return question;
    }

    /** Bcrypt reads 72 bytes and no more; a digest of the answer is always shorter and still depends on all of it. */
    private static String digest(String answer) {
        String folded = Normalizer.normalize(answer, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(folded.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
