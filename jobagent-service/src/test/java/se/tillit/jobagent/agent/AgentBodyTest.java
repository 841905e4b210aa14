package se.tillit.jobagent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.jobagent.criteria.ReplacedOccupation;
import se.tillit.jobagent.criteria.ReplacedOccupation.Occupation;

/** F25: whoever looks for an occupation that a newer taxonomy replaced is told so. */
class AgentBodyTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void saysWhatTookThePlaceOfAnOccupation() throws JsonProcessingException {
        JsonNode replaced = written(List.of(new ReplacedOccupation(
                        new Occupation("A", "Telegrafist"), List.of(new Occupation("B", "Radiooperatör")))))
                .path("replacedOccupations");

        assertThat(replaced.at("/0/occupation/label").asText()).isEqualTo("Telegrafist");
        assertThat(replaced.at("/0/replacedBy/0/id").asText()).isEqualTo("B");
        assertThat(replaced.at("/0/replacedBy/0/label").asText()).isEqualTo("Radiooperatör");
    }

    @Test
    void saysNothingOfOccupationsThatAreInUse() throws JsonProcessingException {
        assertThat(written(List.of()).has("replacedOccupations")).isFalse();
    }

    private static JsonNode written(List<ReplacedOccupation> replaced) throws JsonProcessingException {
        Criteria criteria = JSON.readValue("{}", Criteria.class);
        AgentBody body = new AgentBody(
                UUID.randomUUID(),
                "Min",
                criteria,
                replaced,
                Frequency.INSTANT,
                null,
                null,
                AgentState.ON,
                null,
                NOW,
                NOW);
        return JSON.readTree(JSON.writeValueAsString(body));
    }
}
