package dev.landform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landform.resource.Address;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.Tags;
import dev.landform.resource.internetgateway.InternetGateway;
import dev.landform.resource.vpc.Vpc;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ObservedListTest {

    private static final Observed A1 = gateway("a", "igw-1");
    private static final Observed A2 = gateway("a", "igw-2");
    private static final Observed B1 = gateway("b", "igw-3");

    @Test
    void isOrderedByAddressAndId() {
        ObservedList list = ObservedList.copyOf(List.of(B1, A2, A1));

        assertThat(list).containsExactly(A1, A2, B1);
        assertThat(list.path(2)).isEqualTo("b");
        assertThat(list.type(2)).isEqualTo(InternetGateway.TYPE);
        assertThat(ObservedList.copyOf(list)).isSameAs(list);
    }

    @Test
    void holdsOnceWhatWasFoundInTwoWays() {
        assertThat(ObservedList.copyOf(List.of(A1, A2, A1))).containsExactly(A1, A2);
    }

    @Test
    void knowsWhatThereIsOfAType() {
        ObservedList list = ObservedList.copyOf(List.of(B1, A1));

        assertThat(list.of(InternetGateway.TYPE)).containsExactly(A1, B1);
        assertThat(list.of(Vpc.TYPE)).isEmpty();
        assertThat(list.types()).containsExactly(InternetGateway.TYPE);
    }

    private static Observed gateway(String address, String id) {
        Resource resource = new InternetGateway(Address.of(address), Ref.physical("vpc-1"), Tags.none());
        return new Observed(resource, new Binding(id, new TreeMap<>()), Observed.Condition.ACTIVE);
    }
}
