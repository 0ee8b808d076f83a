package dev.landform.preflight;

import dev.landform.plan.Step;
import dev.landform.resource.Address;
import dev.landform.resource.Attribute;
import dev.landform.resource.Ref;
import dev.landform.resource.Resource;
import dev.landform.resource.elasticip.ElasticIp;
import java.util.Optional;

/** Whether the account may have as much as the plan adds. */
final class QuotaJudge {

    private QuotaJudge() {}

    static void judge(Judgement judgement) {
        for (Need need : judgement.questions().needs()) {
            Room room = judgement.answers().rooms().get(need);
            if (room != null && need.more() > room.left()) {
                exceeded(judgement, need, room);
            }
        }
    }

    private static void exceeded(Judgement judgement, Need need, Room room) {
        Step first = judgement
                .made(Resource.class, resource -> counts(need, resource))
                .get(0);
        Optional<Address> place = need.place().map(Place::address);
        judgement
                .findings()
                .error(
                        "no-room",
                        place.orElse(first.address()).path(),
                        Judgement.origin(first),
                        "The plan adds " + Nouns.count(need.more(), need.type())
                                + place.map(address -> " to " + address).orElse("") + ", and there is room for "
                                + (room.left() == 0 ? "none" : room.left()) + ".",
                        "There may be " + room.limit() + " (" + room.quota() + "), and "
                                + (room.used() == 1 ? "1 is" : room.used() + " are") + " there"
                                + (place.isPresent() ? "." : ", whoever made them."),
                        fix(need));
    }

    private static String fix(Need need) {
        String fewer = need.isOf(ElasticIp.TYPE) ? "Write .natGateways(...) with fewer, delete" : "Delete";
        return fewer + " what nobody needs, or ask AWS for more in the console under Service Quotas.";
    }

    private static boolean counts(Need need, Resource resource) {
        return resource.type().equals(need.type())
                && need.place().map(place -> refersTo(resource, place)).orElse(true);
    }

    private static boolean refersTo(Resource resource, Place place) {
        for (Attribute<?> attribute : resource.type().attributes()) {
            if (attribute.name().equals(place.attribute())
                    && attribute.refs(resource).stream()
                            .anyMatch(ref ->
                                    ref instanceof Ref.To<?> to && to.target().equals(place.address()))) {
                return true;
            }
        }
        return false;
    }
}
