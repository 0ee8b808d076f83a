package dev.landform.aws.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The table names classes and members that there are. */
class EssentialsTest {

    @TestFactory
    Stream<DynamicTest> everyLineMeansSomething() {
        return Essentials.members().entrySet().stream()
                .map(line -> DynamicTest.dynamicTest(line.getKey(), () -> check(line.getKey(), line.getValue())));
    }

    private static void check(String name, Set<String> members) throws ReflectiveOperationException {
        String[] parts = name.split("\\.");
        Class<?> type = Class.forName("software.amazon.awssdk.services." + parts[0] + ".model." + parts[1]);
        assertThat(Essentials.name(type)).isEqualTo(name);
        SdkBuilder<?, ?> builder = (SdkBuilder<?, ?>) type.getMethod("builder").invoke(null);
        Set<String> known = new TreeSet<>();
        for (SdkField<?> field : ((SdkPojo) builder.build()).sdkFields()) {
            known.add(field.memberName());
        }
        assertThat(members).isNotEmpty().isSubsetOf(known);
    }
}
