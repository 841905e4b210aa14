package se.tillit.consent.receipt;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt is about.
 *
 * @param title as she was shown it
 * @param dpvPurpose a term of the Data Privacy Vocabulary
 * @param dataCategories which data it concerns
 * @param recipient who gets the data, if anybody does
 * @param withdrawal the call that takes it back
 * @param details what is particular to this act
 */
public record Matter(
        String title,
        String dpvPurpose,
        List<String> dataCategories,
        @Nullable String recipient,
        String withdrawal,
        Map<String, Object> details) {

    public Matter {
        dataCategories = List.copyOf(dataCategories);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
