package se.tillit.cv.profile;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import se.tillit.cv.stored.JsonColumn;

@Converter
class BoxesColumn extends JsonColumn<Boxes> {

    BoxesColumn() {
        super(new TypeReference<>() {});
    }
}
