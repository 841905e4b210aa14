package se.tillit.consent.policy;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** An answer that is the same for everybody and may be kept for a minute, the longest that a new policy goes unseen. */
public final class PublicAnswer {

    private static final int MAX_AGE_SECONDS = 60;
    private static final int TAG_BYTES = 16;

    private PublicAnswer() {}

    /** 200, or 304 for a reader that has this very content. A record's text names all that it holds. */
    public static <T extends Record> RestResponse<T> of(T body, Language language, Request request) {
        EntityTag tag = new EntityTag(digest(body.toString()));
        ResponseBuilder<T> answer = request.evaluatePreconditions(tag) == null
                ? ResponseBuilder.ok(body)
                : ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED);
        CacheControl caching = new CacheControl();
        caching.setMaxAge(MAX_AGE_SECONDS);
        return answer.tag(tag)
                .cacheControl(caching)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }

    private static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
