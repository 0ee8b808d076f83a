package dev.landform.render;

import dev.landform.resource.Ref;
import dev.landform.resource.Refs;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Calls other resources by name, as short as can be below a heading.
 *
 * @param here the heading
 */
record Names(Group.Key here) {

    private static final List<String> PLAIN = List.of("/security-group", "/target-group");

    /** Returns the name of a resource: its address, without what the heading says already. */
    String of(Ref<?> ref) {
        return here.called(ref.toString());
    }

    /** Returns the name of what a security group or target group belongs to: {@code service/spring}. */
    String owner(Ref<?> ref) {
        String path = ref.toString();
        for (String ending : PLAIN) {
            if (path.endsWith(ending)) {
                return path.substring(0, path.length() - ending.length());
            }
        }
        return path;
    }

    /** Returns the names of several resources, with what they have in common written once. */
    String all(Refs<?> refs) {
        List<String> names = refs.all().stream().map(this::of).toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        String common = names.get(0).substring(0, names.get(0).lastIndexOf('/') + 1);
        if (common.isEmpty() || !names.stream().allMatch(name -> name.startsWith(common))) {
            return String.join(", ", names);
        }
        return names.stream()
                .map(name -> name.substring(common.length()))
                .collect(Collectors.joining(",", common + "{", "}"));
    }
}
