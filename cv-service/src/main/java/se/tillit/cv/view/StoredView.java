package se.tillit.cv.view;

import com.fasterxml.jackson.core.type.TypeReference;
import se.tillit.platform.stored.JsonColumn;

/** A view as it is kept beside the CV, ready to be released by the statement that decides. */
public final class StoredView extends JsonColumn<EmployerView> {

    public static final StoredView JSON = new StoredView();

    private StoredView() {
        super(new TypeReference<>() {});
    }
}
