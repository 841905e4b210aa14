package se.tillit.cv.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.view.EmployerView;
import se.tillit.platform.stored.JsonColumn;

/** What a hit shows of a CV in one of its states; kept beside the CV and released by the search that found it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Card(
        @Nullable String headline,
        List<String> occupations,
        @Nullable String municipality,
        @Nullable String county) {

    static Card of(EmployerView view) {
        return new Card(view.content().headline(), view.content().occupations(), view.municipality(), view.county());
    }

    /** The card in its column. */
    static final class Column extends JsonColumn<Card> {

        static final Column JSON = new Column();

        private Column() {
            super(new TypeReference<>() {});
        }
    }
}
