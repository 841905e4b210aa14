package se.tillit.cv.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import se.tillit.cv.document.Content;

/** Fills every string there is with a canary, by reflection, so that a field that is added later is tested too. */
class SeenContentTest {

    private static final String CANARY = "canary";

    /** Checked against lists or patterns before they are stored, so they can hold nothing of their owner's own. */
    private static final Set<String> CODES = Set.of("occupations", "places", "from", "to", "code");

    @Test
    void masksEveryTextThatIsNoCode() throws ReflectiveOperationException {
        Content content = (Content) filled(Content.class, _ -> true);

        SeenContent seen = SeenContent.anonymous(content, _ -> "•••••");

        assertThat(canaries(seen, "")).isNotEmpty().allMatch(CODES::contains);
    }

    @Test
    void isFoundByMaskedTextsAlone() throws ReflectiveOperationException {
        Content content = (Content) filled(Content.class, _ -> true);

        assertThat(SeenContent.anonymous(content, _ -> "•••••").texts()).containsOnly("•••••");
    }

    @Test
    void showsTheSameTextsOpenAsItIsFoundBy() throws ReflectiveOperationException {
        Content content = (Content) filled(Content.class, _ -> true);

        SeenContent open = SeenContent.open(content);

        assertThat(open.texts()).hasSize(9).containsOnly(CANARY);
    }

    @Test
    void withholdsOnlyTheNamesThatAreHidden() throws ReflectiveOperationException {
        Content hidden = (Content) filled(Content.class, _ -> true);
        Content shown = (Content) filled(Content.class, _ -> false);

        assertThat(SeenContent.anonymous(hidden, text -> text).experience())
                .extracting(SeenContent.Job::employer)
                .containsOnlyNulls();
        assertThat(SeenContent.anonymous(shown, text -> text).experience())
                .extracting(SeenContent.Job::employer)
                .containsOnly(CANARY);
    }

    private static Object filled(Class<?> type, Predicate<String> flag) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType(), components[i].getName(), flag);
        }
        var constructor = type.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    private static Object value(Type type, String name, Predicate<String> flag) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list) {
            return List.of(value(list.getActualTypeArguments()[0], name, flag));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return CANARY;
        }
        if (plain == Boolean.class) {
            return flag.test(name);
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : filled(plain, flag);
    }

    /** The names of all components that still hold the canary. */
    private static List<String> canaries(Object value, String name) throws ReflectiveOperationException {
        List<String> found = new ArrayList<>();
        if (CANARY.equals(value)) {
            found.add(name);
        } else if (value instanceof List<?> list) {
            for (Object element : list) {
                found.addAll(canaries(element, name));
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                Object held = accessor.invoke(value);
                if (held != null) {
                    found.addAll(canaries(held, component.getName()));
                }
            }
        }
        return found;
    }
}
