package se.tillit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.tillit.events.account.EmployerAccessChanged;
import se.tillit.events.consent.ConsentChanged;
import se.tillit.events.cv.NoticesAccepted;
import se.tillit.events.erasure.ErasureAnswered;
import se.tillit.events.erasure.Step;

/** Architecture rule 4: events carry pseudonyms only. Held by the types of their fields, and by what constructors refuse. */
class EventFieldsTest {

    private static final String NAME = "Annelotta Kvarnström";
    private static final UUID ID = UUID.randomUUID();

    /** What cannot hold a word that somebody wrote. */
    private static final Set<Class<?>> WORDLESS =
            Set.of(UUID.class, Instant.class, LocalDate.class, long.class, Long.class, int.class, boolean.class);

    /** Every text in an event, and why it is none of anybody's. */
    private static final Map<String, String> TEXTS = Map.of(
            "employer-access-changed.country", "two letters of ISO 3166-1",
            "notices-accepted.noticeKeys", "keys of published notices",
            "notices-accepted.language", "sv or en",
            "consent-changed.purpose", "the key of a published purpose",
            "erasure-answered.counts", "the kinds of things that were counted");

    @Test
    void noFieldCanHoldAValueButTheNamedOnes() {
        assertThat(textFields(Arrays.stream(EventType.values()))).isEqualTo(new TreeSet<>(TEXTS.keySet()));
    }

    @Test
    void aFreeTextAnywhereInAFieldIsNoticed() {
        record Nested(String note) {}
        record Careless(UUID id, String name, List<String> words, Map<Step, Nested> notes, Object anything) {}
        assertThat(Arrays.stream(Careless.class.getRecordComponents())
                        .filter(component -> holdsText(component.getGenericType()))
                        .map(RecordComponent::getName))
                .containsExactly("name", "words", "notes", "anything");
    }

    @ParameterizedTest
    @MethodSource("withAName")
    void theNamedOnesRefuseAName(String field, ThrowingCallable event) {
        assertThatThrownBy(event).as(field).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyNamedOneIsTriedWithAName() {
        assertThat(withAName().map(arguments -> arguments.get()[0]))
                .containsExactlyInAnyOrderElementsOf(TEXTS.keySet());
    }

    private static Stream<Arguments> withAName() {
        return Stream.of(
                refused(
                        "employer-access-changed.country",
                        () -> new EmployerAccessChanged(ID, 1, true, false, NAME, Set.of())),
                refused(
                        "notices-accepted.noticeKeys",
                        () -> new NoticesAccepted(ID, 1, ID, List.of(NAME), "sv", Instant.EPOCH)),
                refused(
                        "notices-accepted.language",
                        () -> new NoticesAccepted(ID, 1, ID, List.of(), NAME, Instant.EPOCH)),
                refused("consent-changed.purpose", () -> new ConsentChanged(ID, 1, ID, NAME, true)),
                refused(
                        "erasure-answered.counts",
                        () -> new ErasureAnswered(ID, 1, Service.CV, Step.DATA, Map.of(NAME, 1L), Instant.EPOCH)));
    }

    private static Arguments refused(String field, ThrowingCallable event) {
        return Arguments.of(field, event);
    }

    private static Set<String> textFields(Stream<EventType> types) {
        Set<String> found = new TreeSet<>();
        types.forEach(type -> Arrays.stream(type.form().getRecordComponents())
                .filter(component -> holdsText(component.getGenericType()))
                .forEach(component -> found.add(type.wireName() + "." + component.getName())));
        return found;
    }

    /** Whatever is not known to be wordless, through the elements of collections and the fields of records. */
    private static boolean holdsText(Type type) {
        return switch (type) {
            case ParameterizedType generic
            when generic.getRawType() instanceof Class<?> raw
                    && (Collection.class.isAssignableFrom(raw) || raw == Map.class) ->
                Arrays.stream(generic.getActualTypeArguments()).anyMatch(EventFieldsTest::holdsText);
            case Class<?> plain
            when plain.isRecord() ->
                Arrays.stream(plain.getRecordComponents()).anyMatch(component -> holdsText(component.getGenericType()));
            case Class<?> plain -> !plain.isEnum() && !WORDLESS.contains(plain);
            default -> true;
        };
    }
}
