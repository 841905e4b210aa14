package se.tillit.account.preference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelTest {

    @ParameterizedTest
    @EnumSource(Channel.class)
    void isWithinItselfAndBoth(Channel channel) {
        assertThat(channel.within(channel)).isTrue();
        assertThat(channel.within(Channel.BOTH)).isTrue();
        assertThat(Channel.NONE.within(channel)).isTrue();
    }

    @Test
    void isNotWithinWhatMissesOneOfItsPlaces() {
        assertThat(Channel.EMAIL.within(Channel.MAILBOX)).isFalse();
        assertThat(Channel.BOTH.within(Channel.EMAIL)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, NONE", "BOTH, MAILBOX", "MAILBOX, MAILBOX", "NONE, NONE"})
    void keepsTheMailboxWithoutMail(Channel channel, Channel unmailed) {
        assertThat(channel.unmailed()).isEqualTo(unmailed);
    }
}
