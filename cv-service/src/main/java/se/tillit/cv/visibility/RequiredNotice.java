package se.tillit.cv.visibility;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;

/** A notice that must have been accepted before something is opened. The key names this very wording. */
record RequiredNotice(String key, String text, @JsonIgnore Set<String> situations) {

    RequiredNotice {
        situations = Set.copyOf(situations);
    }

    boolean concerns(Situation situation) {
        return situations.contains(situation.name());
    }
}
