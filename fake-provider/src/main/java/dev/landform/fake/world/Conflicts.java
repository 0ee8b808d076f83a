package dev.landform.fake.world;

import dev.landform.resource.Claim;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.ResourceType;
import dev.landform.resource.securitygroup.SecurityGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out whether what is wanted would be in another object's place. */
final class Conflicts {

    private final World world;
    private final TypeSpec spec;

    Conflicts(World world, TypeSpec spec) {
        this.world = world;
        this.spec = spec;
    }

    /** Refuses a name that an object of the type has already, whatever its case. Security groups: in the same VPC. */
    void checkName(Resource wanted, String name) {
        for (FakeObject other : world.store().named(wanted.type(), name)) {
            if (sameScope(other.resource(), wanted)) {
                throw Errors.taken(spec.taken(), "the name " + name + " is taken by " + other);
            }
        }
    }

    /** Refuses what overlaps a claim of another object of the type. */
    void checkClaims(Resource wanted, Optional<FakeObject> self) {
        for (Claim claim : wanted.type().claims(wanted)) {
            if (claim.within().contains(Ref.physical(Behaviour.NOTHING))) {
                continue;
            }
            for (FakeObject other : world.store().claiming(wanted.type(), claim)) {
                if (self.filter(me -> me == other).isEmpty() && overlaps(claim, other)) {
                    throw Errors.taken(spec.taken(), claim.kind() + " " + claim.first() + " is taken by " + other);
                }
            }
        }
    }

    /** Returns the object with the same natural key, if there is one. */
    Optional<FakeObject> sameKey(Resource wanted) {
        List<Object> key = wanted.type().naturalKey(wanted);
        return world.store().keyed(wanted).stream()
                .filter(other -> other.type().naturalKey(other.resource()).equals(key))
                .findFirst();
    }

    /** Returns the natural key as an id. */
    static String idOf(ResourceType<?> type, Resource resource) {
        return type.naturalKey(resource).stream()
                .map(part -> part instanceof Ref<?> ref ? Reference.idOf(ref) : part.toString())
                .collect(Collectors.joining("_"));
    }

    private static boolean overlaps(Claim claim, FakeObject other) {
        return other.type().claims(other.resource()).stream()
                .anyMatch(theirs -> theirs.kind().equals(claim.kind())
                        && theirs.within().equals(claim.within())
                        && theirs.first() <= claim.last()
                        && claim.first() <= theirs.last());
    }

    private static boolean sameScope(Resource one, Resource other) {
        return !(one instanceof SecurityGroup group)
                || !(other instanceof SecurityGroup wanted)
                || group.vpc().equals(wanted.vpc());
    }
}
