package dev.landform.fake.world;

import dev.landform.resource.Output;
import dev.landform.resource.ResourceType;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What AWS calls things for one resource type: ids, operations, error codes, quota.
 *
 * @param type the type's name
 * @param id the template of its ids; {@code {key}} is the natural key
 * @param create the operation that creates
 * @param describe the operation that lists such objects
 * @param update the operation of a change
 * @param delete the operation that deletes
 * @param missing the code for a reference to an object that is not there
 * @param taken the code for a name, claim or key that another object holds
 * @param inUse the code for a deletion that something stands in the way of
 * @param exceeded the code for an exhausted quota
 * @param quota how many there may be
 * @param per the reference attribute whose target the quota is per; empty for the whole region
 * @param upsert whether creating what is there already changes it
 * @param outputs templates of the outputs
 */
record TypeSpec(
        String type,
        String id,
        String create,
        String describe,
        String update,
        String delete,
        String missing,
        String taken,
        String inUse,
        String exceeded,
        int quota,
        String per,
        boolean upsert,
        SortedMap<String, String> outputs) {

    static TypeSpec of(ResourceType<?> type, String id, String create, String describe, String update, String delete) {
        return new TypeSpec(
                type.name(),
                id,
                create,
                describe,
                update,
                delete,
                "ValidationError",
                "AlreadyExists",
                "DependencyViolation",
                "LimitExceeded",
                Integer.MAX_VALUE,
                "",
                false,
                new TreeMap<>());
    }

    /** Returns what is assumed of a type that Landform does not come with. */
    static TypeSpec generic(ResourceType<?> type) {
        String noun = camelCase(type.name());
        TypeSpec spec = of(
                type,
                type.isKeyed() ? "{key}" : type.name() + "-{hex}",
                "Create" + noun,
                "Describe" + noun + "s",
                "Modify" + noun,
                "Delete" + noun);
        for (Output output : type.outputs()) {
            spec = spec.output(output.name(), "{id}/" + output.name());
        }
        return spec;
    }

    TypeSpec codes(String newMissing, String newTaken, String newInUse) {
        return new TypeSpec(
                type,
                id,
                create,
                describe,
                update,
                delete,
                newMissing,
                newTaken,
                newInUse,
                exceeded,
                quota,
                per,
                upsert,
                outputs);
    }

    TypeSpec quota(int most, String newExceeded) {
        return quotaPer("", most, newExceeded);
    }

    TypeSpec quotaPer(String attribute, int most, String newExceeded) {
        return new TypeSpec(
                type,
                id,
                create,
                describe,
                update,
                delete,
                missing,
                taken,
                inUse,
                newExceeded,
                most,
                attribute,
                upsert,
                outputs);
    }

    TypeSpec upserting() {
        return new TypeSpec(
                type, id, create, describe, update, delete, missing, taken, inUse, exceeded, quota, per, true, outputs);
    }

    TypeSpec output(String output, String template) {
        SortedMap<String, String> more = new TreeMap<>(outputs);
        more.put(output, template);
        return new TypeSpec(
                type, id, create, describe, update, delete, missing, taken, inUse, exceeded, quota, per, upsert, more);
    }

    /** Returns how many there may be in that cloud. */
    int quotaIn(Settings settings) {
        return settings.quotas().getOrDefault(type, quota);
    }

    /** Returns the quota in words. */
    String quotaName() {
        return type + (per.isEmpty() ? "" : " per " + per);
    }

    private static String camelCase(String name) {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("-", -1)) {
            camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return camel.toString();
    }
}
