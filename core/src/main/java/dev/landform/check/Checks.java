package dev.landform.check;

import static dev.landform.check.Rule.bucket;
import static dev.landform.check.Rule.database;
import static dev.landform.check.Rule.service;

import dev.landform.model.Intent;
import java.util.List;

/** Every rule, in the order in which people read about them. */
public final class Checks {

    private static final List<Rule> RULES = List.of(
            NameRules::topology,
            NameRules::elements,
            NameRules::duplicates,
            NameRules::sharedAcrossKinds,
            LengthRules::shortened,
            RegionRules::region,
            RegionRules::zoneCount,
            RegionRules::zoneNames,
            VpcRules::block,
            VpcRules::docker,
            VpcRules::room,
            SubnetRules::count,
            SubnetRules::blocks,
            SubnetRules::overlaps,
            SubnetRules::addresses,
            NatRules::count,
            NatRules::none,
            NatRules::bucketTraffic,
            BalancerRules::certificate,
            BalancerRules::plainHttp,
            BalancerRules::idleTimeout,
            BalancerRules::noDefault,
            BalancerRules::empty,
            ReferenceRules::unknown,
            ReferenceRules::twice,
            service(ReferenceRules::itself),
            bucket(ReferenceRules::readersWhoWrite),
            service(ServingRules::everywhere),
            service(ServingRules::worker),
            service(ServingRules::port),
            service(ServingRules::healthPath),
            service(ServingRules::unusedHealthPath),
            service(PathRules::syntax),
            service(PathRules::meaning),
            service(PathRules::priority),
            RoutingRules::duplicates,
            RoutingRules::shadowed,
            service(CapacityRules::numbers),
            service(ScalingRules::cpu),
            service(ScalingRules::requests),
            service(ScalingRules::warmup),
            service(ScalingRules::draining),
            service(InstanceRules::both),
            service(InstanceRules::type),
            service(ImageRules::id),
            service(ImageRules::architecture),
            service(ImageRules::drivers),
            service(ImageRules::volume),
            service(RuntimeRules::available),
            service(RuntimeRules::twice),
            service(ScriptRules::size),
            service(ScriptRules::shape),
            service(ScriptRules::packages),
            service(ScriptRules::secrets),
            service(VariableRules::names),
            service(VariableRules::values),
            service(VariableRules::secrets),
            VariableRules::derived,
            service(LogRules::files),
            LogRules::retention,
            ImageRules::edition,
            LogRules::timeZone,
            TagRules::all,
            service(PolicyRules::names),
            PolicyRules::count,
            PolicyRules::sharedRole,
            database(DatabaseRules::version),
            database(DatabaseRules::instanceClass),
            database(DatabaseRules::storage),
            database(DatabaseRules::port),
            database(DatabaseRules::masterUser),
            database(DatabaseRules::backups),
            database(DatabaseRules::unprotected),
            database(DatabaseRules::schema),
            database(DatabaseAccessRules::unused),
            DatabaseAccessRules::openTo,
            database(DatabaseAccessRules::secretName),
            DatabaseAccessRules::secretTwice,
            DatabaseAccessRules::awaiting,
            bucket(BucketRules::name),
            BucketRules::nameTwice,
            bucket(BucketRules::unused),
            QuotaRules::sensible,
            QuotaRules::balancer,
            QuotaRules::groups,
            QuotaRules::region);

    private Checks() {}

    /** Returns all findings about what was said, errors first. */
    public static List<Finding> of(Intent intent) {
        Findings findings = new Findings();
        for (Rule rule : RULES) {
            rule.check(intent, findings);
        }
        return findings.sorted();
    }
}
