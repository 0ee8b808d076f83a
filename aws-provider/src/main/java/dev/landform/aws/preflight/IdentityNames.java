package dev.landform.aws.preflight;

import dev.landform.aws.AwsClients;
import dev.landform.aws.type.role.IamSweep;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import software.amazon.awssdk.services.iam.IamClient;

/** The names of roles and instance profiles, which are the account's, whatever their path. */
final class IdentityNames {

    private static final int PAGE = 1000;

    private IdentityNames() {}

    static SortedMap<String, Held> roles(AwsClients aws, SortedSet<String> names) {
        IamClient iam = aws.iam();
        SortedMap<String, Held> held = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        iam.listRolesPaginator(request -> request.maxItems(PAGE)).roles().stream()
                .filter(role -> names.contains(role.roleName()))
                .forEach(role -> held.put(
                        role.roleName(),
                        Held.by(IamSweep.map(iam.listRoleTags(request -> request.roleName(role.roleName()))
                                .tags()))));
        return held;
    }

    static SortedMap<String, Held> profiles(AwsClients aws, SortedSet<String> names) {
        IamClient iam = aws.iam();
        SortedMap<String, Held> held = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        iam.listInstanceProfilesPaginator(request -> request.maxItems(PAGE)).instanceProfiles().stream()
                .filter(profile -> names.contains(profile.instanceProfileName()))
                .forEach(profile -> held.put(
                        profile.instanceProfileName(),
                        Held.by(IamSweep.map(iam.getInstanceProfile(
                                        request -> request.instanceProfileName(profile.instanceProfileName()))
                                .instanceProfile()
                                .tags()))));
        return held;
    }
}
