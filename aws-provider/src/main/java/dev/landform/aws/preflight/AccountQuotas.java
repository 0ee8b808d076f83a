package dev.landform.aws.preflight;

import dev.landform.preflight.Subject;
import dev.landform.resource.ResourceType;
import dev.landform.resource.database.DbInstance;
import dev.landform.resource.database.DbSubnetGroup;
import dev.landform.resource.instanceprofile.InstanceProfile;
import dev.landform.resource.role.Role;
import java.util.Map;
import software.amazon.awssdk.services.iam.model.SummaryKeyType;

/** The quotas that IAM and RDS tell themselves, together with what is used of them. */
final class AccountQuotas {

    private static final String SUMMARY = "iam:GetAccountSummary";
    private static final String ATTRIBUTES = "rds:DescribeAccountAttributes";

    private AccountQuotas() {}

    static void identities(Inquiry inquiry) {
        if (inquiry.need(Role.TYPE).isPresent()
                || inquiry.need(InstanceProfile.TYPE).isPresent()) {
            inquiry.ask(Subject.QUOTAS, SUMMARY, () -> {
                Map<SummaryKeyType, Integer> summary =
                        inquiry.aws().iam().getAccountSummary().summaryMap();
                identity(inquiry, Role.TYPE, summary, SummaryKeyType.ROLES_QUOTA, SummaryKeyType.ROLES);
                identity(
                        inquiry,
                        InstanceProfile.TYPE,
                        summary,
                        SummaryKeyType.INSTANCE_PROFILES_QUOTA,
                        SummaryKeyType.INSTANCE_PROFILES);
            });
        }
    }

    private static void identity(
            Inquiry inquiry,
            ResourceType<?> type,
            Map<SummaryKeyType, Integer> summary,
            SummaryKeyType limit,
            SummaryKeyType used) {
        Integer most = summary.get(limit);
        Integer there = summary.get(used);
        if (most != null && there != null) {
            inquiry.room(type, limit.toString(), () -> most, SUMMARY, () -> there);
        }
    }

    static void databases(Inquiry inquiry) {
        if (inquiry.need(DbInstance.TYPE).isPresent()
                || inquiry.need(DbSubnetGroup.TYPE).isPresent()) {
            inquiry.ask(
                    Subject.QUOTAS,
                    ATTRIBUTES,
                    () -> inquiry.aws()
                            .rds()
                            .describeAccountAttributes()
                            .accountQuotas()
                            .forEach(quota -> {
                                if (quota.accountQuotaName().equals("DBInstances")) {
                                    inquiry.room(DbInstance.TYPE, "DB instances", quota::max, ATTRIBUTES, quota::used);
                                } else if (quota.accountQuotaName().equals("DBSubnetGroups")) {
                                    inquiry.room(
                                            DbSubnetGroup.TYPE,
                                            "DB subnet groups",
                                            quota::max,
                                            ATTRIBUTES,
                                            quota::used);
                                }
                            }));
        }
    }
}
