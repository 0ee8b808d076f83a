package dev.landform.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.landform.aws.pace.Rate;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final RateLimits documented = RateLimits.documented();

    @Test
    void everyActionOfEc2HasABucketOfItsOwn() {
        assertThat(documented.of("Ec2", "DescribeVpcs")).contains(new Rate("ec2.DescribeVpcs", 100, 20));
        assertThat(documented.of("Ec2", "DescribeSubnets")).contains(new Rate("ec2.DescribeSubnets", 100, 20));
        assertThat(documented.of("Ec2", "CreateVpc")).contains(new Rate("ec2.CreateVpc", 50, 5));
        assertThat(documented.of("Ec2", "AllocateAddress")).contains(new Rate("ec2.AllocateAddress", 50, 5));
        assertThat(documented.of("Ec2", "CreateTags")).contains(new Rate("ec2.CreateTags", 100, 10));
        assertThat(documented.of("Ec2", "CreateNatGateway")).contains(new Rate("ec2.CreateNatGateway", 10, 1));
        assertThat(documented.of("Ec2", "DeleteVpcEndpoints")).contains(new Rate("ec2.DeleteVpcEndpoints", 4, 0.3));
    }

    @Test
    void readingOfLoadBalancersSharesOneBucket() {
        assertThat(documented.of("Elastic Load Balancing v2", "DescribeRules"))
                .isPresent()
                .isEqualTo(documented.of("Elastic Load Balancing v2", "DescribeTags"));
        assertThat(documented.of("Elastic Load Balancing v2", "CreateRule")).isEmpty();
    }

    @Test
    void whatAwsDoesNotPublishIsNotLimited() {
        assertThat(documented.of("IAM", "CreateRole")).isEmpty();
        assertThat(documented.of("RDS", "DescribeDBInstances")).isEmpty();
        assertThat(RateLimits.none().of("Ec2", "CreateVpc")).isEmpty();
    }

    @Test
    void aShareIsAPartOfEverythingAndAtLeastOneCall() {
        RateLimits half = documented.share(0.5);
        assertThat(half.of("Ec2", "DescribeVpcs")).contains(new Rate("ec2.DescribeVpcs", 50, 10));
        assertThat(half.of("Ec2", "CreateVpcEndpoint")).contains(new Rate("ec2.CreateVpcEndpoint", 2, 0.15));
        assertThat(documented
                        .share(0.01)
                        .of("Ec2", "CreateVpcEndpoint")
                        .orElseThrow()
                        .burst())
                .isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> documented.share(0));
        assertThatIllegalArgumentException().isThrownBy(() -> documented.share(1.1));
    }

    @Test
    void oneActionCanBeSetByItself() {
        RateLimits limits = documented.action("iam", "CreateRole", 5, 2);
        assertThat(limits.of("Iam", "CreateRole")).contains(new Rate("iam.CreateRole", 5, 2));
        assertThat(limits.of("Iam", "DeleteRole")).isEmpty();
        assertThat(limits.of("Ec2", "CreateVpc")).isEqualTo(documented.of("Ec2", "CreateVpc"));
        assertThatIllegalArgumentException().isThrownBy(() -> documented.action("iam", "CreateRole", 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> documented.action("iam", "CreateRole", 1, Double.NaN));
    }
}
