package se.tillit.jobagent.agent;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.platform.stored.JsonColumn;

/** What an agent looks for, as it is stored. */
@Converter
public class CriteriaColumn extends JsonColumn<Criteria> {

    /** For whoever reads the column by a statement of its own. */
    public static final CriteriaColumn JSON = new CriteriaColumn();

    CriteriaColumn() {
        super(new TypeReference<>() {});
    }
}
