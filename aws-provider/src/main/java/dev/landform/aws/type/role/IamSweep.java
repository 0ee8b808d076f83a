package dev.landform.aws.type.role;

import dev.landform.aws.handler.Ownership;
import dev.landform.aws.handler.Request;
import dev.landform.aws.handler.Sight;
import dev.landform.resource.Address;
import dev.landform.resource.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.InstanceProfile;
import software.amazon.awssdk.services.iam.model.RoleDetail;
import software.amazon.awssdk.services.iam.model.Tag;

/**
 * Finds roles, all that is in them, and instance profiles in one paginated call, which returns the account's roles with
 * everything. A profile that lost its role is not among them: one more call lists the profiles by their path.
 */
public final class IamSweep {

    private static final int MOST = 1000;

    private IamSweep() {}

    /**
     * A role that the topology owns.
     *
     * @param address its address
     * @param detail what IAM says of it
     */
    record OwnedRole(Address address, RoleDetail detail) {}

    /**
     * An instance profile that the topology owns.
     *
     * @param address its address
     * @param profile what IAM says of it
     * @param tags its tags
     */
    public record OwnedProfile(Address address, InstanceProfile profile, SortedMap<String, String> tags) {}

    /** Returns the path of all that belongs to a topology: it makes permissions and listing cheap, and proves nothing. */
    public static String path(Request request) {
        return new Owner(request.call().topology()).path();
    }

    /** Returns tags as a map. */
    public static SortedMap<String, String> map(List<Tag> tags) {
        SortedMap<String, String> map = new TreeMap<>();
        tags.forEach(tag -> map.put(tag.key(), tag.value()));
        return map;
    }

    /** Returns a map as tags. */
    public static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    /** Returns the roles that the topology owns. */
    static List<OwnedRole> roles(Sight sight) {
        List<OwnedRole> owned = new ArrayList<>();
        for (RoleDetail role : all(sight)) {
            Ownership.address(sight.topology(), map(role.tags()))
                    .ifPresent(address -> owned.add(new OwnedRole(address, role)));
        }
        return owned;
    }

    /** Returns the instance profiles that the topology owns, with or without a role. */
    public static List<OwnedProfile> profiles(Sight sight) {
        SortedMap<String, List<Tag>> tagsByName = new TreeMap<>();
        for (RoleDetail role : all(sight)) {
            role.instanceProfileList()
                    .forEach(profile -> tagsByName.put(profile.instanceProfileName(), profile.tags()));
        }
        IamClient iam = sight.aws().iam();
        String path = new Owner(sight.topology()).path();
        List<OwnedProfile> owned = new ArrayList<>();
        iam
                .listInstanceProfilesPaginator(
                        request -> request.pathPrefix(path).maxItems(MOST))
                .instanceProfiles()
                .stream()
                .filter(profile -> profile.path().equals(path))
                .forEach(profile -> {
                    List<Tag> known = tagsByName.getOrDefault(profile.instanceProfileName(), profile.tags());
                    SortedMap<String, String> tags = map(known.isEmpty() ? tags(iam, profile) : known);
                    Ownership.address(sight.topology(), tags)
                            .ifPresent(address -> owned.add(new OwnedProfile(address, profile, tags)));
                });
        return owned;
    }

    private static List<Tag> tags(IamClient iam, InstanceProfile profile) {
        return iam.getInstanceProfile(request -> request.instanceProfileName(profile.instanceProfileName()))
                .instanceProfile()
                .tags();
    }

    private static List<RoleDetail> all(Sight sight) {
        return sight.once(
                "iam roles",
                () -> sight
                        .aws()
                        .iam()
                        .getAccountAuthorizationDetailsPaginator(
                                request -> request.filter(EntityType.ROLE).maxItems(MOST))
                        .stream()
                        .flatMap(page -> page.roleDetailList().stream())
                        .toList());
    }
}
