package se.tillit.cv.document;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import se.tillit.platform.stored.JsonColumn;

@Converter
public class CvDraftColumn extends JsonColumn<CvDraft> {

    public static final CvDraftColumn JSON = new CvDraftColumn();

    CvDraftColumn() {
        super(new TypeReference<>() {});
    }
}
