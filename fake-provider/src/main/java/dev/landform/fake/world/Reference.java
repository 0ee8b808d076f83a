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
 * @param standby whether the target is only prepared, and gets no traffic
 */
record Reference(FakeObject by, Attribute<?> attribute, ResourceType<?> target, String id, boolean standby) {

    static Reference of(FakeObject by, Attribute<?> attribute, ResourceType<?> target, Ref<?> ref, boolean standby) {
        return new Reference(by, attribute, target, idOf(ref), standby);
    }

    static String idOf(Ref<?> ref) {
        return ((Ref.Physical<?>) ref).id();
    }

    /** Returns how descriptors and tables write it: {@code nat-gateway.subnet}. */
    String where() {
        return by.type() + "." + attribute;
    }
}
