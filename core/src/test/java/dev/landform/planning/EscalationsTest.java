package dev.landform.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.resource.Address;
import org.junit.jupiter.api.Test;

class EscalationsTest {

    private static final Address IP = Address.of("network/nat-gateway/1/elastic-ip");

    private final Escalations escalations = new Escalations();

    @Test
    void theFirstReasonCountsAndTheSecondIsNoNews() {
        assertThat(escalations.replace(IP, "the first")).isTrue();
        assertThat(escalations.replace(IP, "the second")).isFalse();

        assertThat(escalations.why(IP)).contains("the first");
        assertThat(escalations.deleteFirst(IP)).isFalse();
    }

    @Test
    void thatTheOldOneGoesFirstIsNewsOnce() {
        escalations.replace(IP, "the first");

        assertThat(escalations.replaceDeleteFirst(IP, "the second")).isTrue();
        assertThat(escalations.replaceDeleteFirst(IP, "the third")).isFalse();
        assertThat(escalations.why(IP)).contains("the first");
        assertThat(escalations.deleteFirst(IP)).isTrue();
    }
}
