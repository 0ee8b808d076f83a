package dev.landform.aws.endtoend;

import dev.landform.resource.Resource;
import dev.landform.resource.Tags;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A resource as it is, and as it could be: each yes made a no, each option left out, its tags added and taken away. */
final class Variants {

    private Variants() {}

    static List<Resource> of(Resource resource) {
        List<Resource> all = new ArrayList<>(List.of(resource));
        RecordComponent[] components = resource.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            for (Object other : others(read(resource, components[i]))) {
                all.add(with(resource, components, i, other));
            }
        }
        return all;
    }

    private static List<Object> others(Object value) {
        if (value instanceof Boolean flag) {
            return List.of(!flag);
        }
        if (value instanceof Tags) {
            return List.of(Tags.none(), Tags.of("Owner", "kim"));
        }
        return value instanceof Optional<?> option && option.isPresent() ? List.of(Optional.empty()) : List.of();
    }

    private static Resource with(Resource resource, RecordComponent[] components, int position, Object other) {
        Object[] values = Stream.of(components)
                .map(component -> read(resource, component))
                .toArray();
        values[position] = other;
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return resource.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(Resource resource, RecordComponent component) {
        try {
            return component.getAccessor().invoke(resource);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
