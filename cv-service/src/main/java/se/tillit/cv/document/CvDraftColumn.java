package se.tillit.cv.document;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import se.tillit.cv.stored.JsonColumn;

@Converter
class CvDraftColumn extends JsonColumn<CvDraft> {

    CvDraftColumn() {
        super(new TypeReference<>() {});
    }
}
