package se.tillit.cv.profile;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import se.tillit.platform.stored.JsonColumn;

@Converter
public class BoxesColumn extends JsonColumn<Boxes> {

    public static final BoxesColumn JSON = new BoxesColumn();

    BoxesColumn() {
        super(new TypeReference<>() {});
    }
}
