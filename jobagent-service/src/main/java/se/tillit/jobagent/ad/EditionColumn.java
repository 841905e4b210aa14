package se.tillit.jobagent.ad;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import se.tillit.platform.stored.JsonColumn;

/** An edition that waits, as it is stored. */
@Converter
public class EditionColumn extends JsonColumn<Edition> {

    EditionColumn() {
        super(new TypeReference<>() {});
    }
}
