package se.tillit.cv.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.platform.keys.KeyRing;

class ReferencesTest {
    private static final UUID ONE = UUID.fromString("8a1f4a3e-5f3c-4c39-9d6a-0d5b6a1c0001");
    private static final UUID TWO = UUID.fromString("8a1f4a3e-5f3c-4c39-9d6a-0d5b6a1c0002");

    private final References references = new References(ring(1));

    @Test
    void readsWhatItMade() {
        for (long number : new long[] {1, 2, 1_000_000, Long.MAX_VALUE}) {
            for (int epoch : new int[] {0, 1, Integer.MAX_VALUE}) {
                assertThat(references.resolve(ONE, references.refFor(ONE, number, epoch)))
                        .contains(new CvReference(number, epoch));
            }
        }
    }

    @Test
    void givesAnEmployerTheSameReferenceEachTime() {
        assertThat(references.refFor(ONE, 7, 1))
                .isEqualTo(new References(ring(1)).refFor(ONE, 7, 1))
                .matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void givesEachEpochAnotherReferenceAndReadsTheEpochFromIt() {
        assertThat(references.refFor(ONE, 7, 1)).isNotEqualTo(references.refFor(ONE, 7, 2));
        assertThat(references
                        .resolve(ONE, references.refFor(ONE, 7, 1))
                        .orElseThrow()
                        .epoch())
                .isEqualTo(1);
    }

    @Test
    void letsNoEmployerReadAnothersReference() {
        for (int number = 0; number < 10_000; number++) {
            assertThat(references.resolve(TWO, references.refFor(ONE, number, 1)))
                    .isEmpty();
        }
    }

    @Test
    void sharesNothingBetweenTwoEmployersOrTwoNeighbours() {
        List<String> refs = IntStream.range(0, 5_000)
                .boxed()
                .flatMap(number ->
                        List.of(references.refFor(ONE, number, 1), references.refFor(TWO, number, 1)).stream())
                .toList();
        assertThat(new HashSet<>(refs)).hasSameSizeAs(refs);
        for (int position = 0; position < 21; position++) {
            int at = position;
            Set<Character> letters = refs.stream().map(ref -> ref.charAt(at)).collect(Collectors.toSet());
            assertThat(letters).as("letters at %d", at).hasSize(64);
        }
    }

    @Test
    void readsOldReferencesForAsLongAsTheOldKeyIsInTheRing() {
        String old = references.refFor(ONE, 7, 1);
        References rotated = new References(ring(2, 1));
        assertThat(rotated.resolve(ONE, old)).contains(new CvReference(7, 1));
        assertThat(rotated.refFor(ONE, 7, 1)).isNotEqualTo(old);
        assertThat(rotated.resolve(ONE, rotated.refFor(ONE, 7, 1))).contains(new CvReference(7, 1));
        assertThat(new References(ring(2)).resolve(ONE, old)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "AAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAA=",
                "ååååååååååååååååååååå1",
                "../../../../../../etc/",
                "1",
                "00000000-0000-4000-8000-000000000000",
                "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"
            })
    void readsNothingFromWhatIsNoReference(String written) {
        assertThat(references.resolve(ONE, written)).isEmpty();
    }

    @Test
    void readsNothingFromRandomBytesOrAFlippedBit() {
        Random random = new Random(1);
        byte[] bytes = new byte[16];
        byte[] real = Base64.getUrlDecoder().decode(references.refFor(ONE, 7, 1));
        for (int i = 0; i < 10_000; i++) {
            random.nextBytes(bytes);
            assertThat(references.resolve(ONE, written(bytes))).isEmpty();
        }
        for (int bit = 0; bit < 128; bit++) {
            byte[] flipped = Arrays.copyOf(real, real.length);
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(references.resolve(ONE, written(flipped))).isEmpty();
        }
    }

    @Test
    void readsOnlyTheOneWayOfWritingAReference() {
        String ref = references.refFor(ONE, 7, 1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char sameBytes = alphabet.charAt(alphabet.indexOf(ref.charAt(21)) + 1);
        assertThat(references.resolve(ONE, ref.substring(0, 21) + sameBytes)).isEmpty();
        assertThat(references.resolve(ONE, ref + "==")).isEmpty();
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyRing ring(int... ids) {
        return KeyRing.parse(Arrays.stream(ids)
                .mapToObj(id -> {
                    byte[] secret = new byte[32];
                    Arrays.fill(secret, (byte) id);
                    return "k" + id + ":" + Base64.getEncoder().encodeToString(secret);
                })
                .collect(Collectors.joining(",")));
    }
}
