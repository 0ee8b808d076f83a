package dev.landform.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.landform.resource.routetable.Route;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Descriptors say all that their records hold: what they leave out would never be compared. */
class DescriptorsTest {

    static Stream<ResourceType<?>> types() {
        return ResourceTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyPartOfARecordIsAnAttribute(ResourceType<?> type) {
        assertThat(Arrays.stream(type.javaType().getRecordComponents()).map(RecordComponent::getName))
                .first()
                .isEqualTo("address");
        assertThat(type.attributes())
                .extracting(Attribute::name)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(type.javaType().getRecordComponents())
                                .map(RecordComponent::getName)
                                .filter(name -> !name.equals("address"))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void referencesAreDeclaredAsReferences(ResourceType<?> type) {
        for (RecordComponent part : type.javaType().getRecordComponents()) {
            boolean isReference = part.getGenericType().getTypeName().contains(Ref.class.getName());
            type.attributes().stream()
                    .filter(attribute -> attribute.name().equals(part.getName()))
                    .forEach(attribute ->
                            assertThat(attribute.target().isPresent()).isEqualTo(isReference));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void textsAreDeclaredAsTexts(ResourceType<?> type) {
        assertThat(type.texts())
                .extracting(Attribute::name)
                .containsExactlyElementsOf(Arrays.stream(type.javaType().getRecordComponents())
                        .filter(part -> part.getType().equals(Text.class))
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatItSaysOfAttributesIsTrueOfSome(ResourceType<?> type) {
        List<String> references = type.attributes().stream()
                .filter(attribute -> attribute.target().isPresent())
                .map(Attribute::name)
                .toList();
        assertThat(references).containsAll(type.diesWith());
        assertThat(type.attributes())
                .filteredOn(
                        attribute -> attribute.handover() || attribute.replacedWithTarget() || attribute.exclusive())
                .allSatisfy(attribute -> assertThat(attribute.target()).isPresent());
        assertThat(type.naming().map(Naming::maxLength))
                .satisfies(length -> assertThat(length.orElse(32)).isGreaterThanOrEqualTo(32));
    }

    @Test
    void aKeyConsistsOfAttributes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResourceType.of("route", Route.class)
                        .naturalKey("destnation")
                        .build())
                .withMessage("route has no attribute for one of its natural key: [destnation]");
    }

    @Test
    void typesComeAfterThoseThatTheyReferTo() {
        List<ResourceType<?>> all = ResourceTypes.all();
        assertThat(all).doesNotHaveDuplicates().extracting(ResourceType::name).doesNotHaveDuplicates();
        for (ResourceType<?> type : all) {
            for (Attribute<?> attribute : type.attributes()) {
                Optional<ResourceType<?>> target = attribute.target();
                target.ifPresent(found -> assertThat(all.indexOf(found))
                        .as("%s.%s", type, attribute)
                        .isBetween(0, all.indexOf(type)));
            }
        }
    }
}
