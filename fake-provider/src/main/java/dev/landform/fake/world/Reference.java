package dev.landform.fake.world;

import dev.landform.resource.Attribute;
import dev.landform.resource.Ref;
import dev.landform.resource.ResourceType;

/**
 * One object's reference to another.
 *
 * @param by who refers
 * @param attribute in which attribute
 * @param target the type referred to
 * @param id the id referred to
 */
record Reference(FakeObject by, Attribute<?> attribute, ResourceType<?> target, String id) {

    static Reference of(FakeObject by, Attribute<?> attribute, ResourceType<?> target, Ref<?> ref) {
        return new Reference(by, attribute, target, idOf(ref));
    }

    static String idOf(Ref<?> ref) {
        return ((Ref.Physical<?>) ref).id();
    }

    /** Returns how descriptors and tables write it: {@code nat-gateway.subnet}. */
    String where() {
        return by.type() + "." + attribute;
    }
}
