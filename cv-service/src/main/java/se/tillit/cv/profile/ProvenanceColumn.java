package se.tillit.cv.profile;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.Map;
import se.tillit.platform.stored.JsonColumn;

@Converter
class ProvenanceColumn extends JsonColumn<Map<String, Origin>> {

    ProvenanceColumn() {
        super(new TypeReference<>() {});
    }
}
